package diffwave.ui.generate;

import diffwave.job.Progress;
import diffwave.job.Worker;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Asks where to put a film's steps and writes them there on a thread of their own; the foot says how far. FX thread. */
public final class FilmSaving {

    private final Film film;
    private final Context context;
    private final Running run;
    private final BooleanBinding ready;

    FilmSaving(Film film, Context context) {
        this.film = film;
        this.context = context;
        this.run = context.running();
        this.ready = Bindings.isNotEmpty(film.steps()).and(run.now().not());
    }

    /** Every kept step as two WAVs, in a new folder of the run's name within the one that is chosen. */
    public void sounds(Files files) {
        if (ready.get()) {
            files.askForFolder(FileKind.STEPS)
                    .map(within -> within.resolve(base()))
                    .ifPresent(folder -> write(folder, FilmFiles::sounds, "film.saved.sounds"));
        }
    }

    /** The strip as a PNG. */
    public void strip(Files files) {
        ask(files, FileKind.PICTURE, ".png").ifPresent(file -> write(file, FilmFiles::strip, "film.saved"));
    }

    /** The steps as a GIF that moves. */
    public void animation(Files files) {
        ask(files, FileKind.ANIMATION, ".gif").ifPresent(file -> write(file, FilmFiles::animation, "film.saved"));
    }

    /** Whether there are steps to write, and nothing is written now. */
    public ObservableBooleanValue ready() {
        return ready;
    }

    /** Whether files are written now. */
    public ReadOnlyBooleanProperty writing() {
        return run.now();
    }

    private Optional<Path> ask(Files files, FileKind kind, String ending) {
        return ready.get()
                ? files.askWhereToSave(kind, base() + ending)
                        .map(file -> file.getFileName().toString().endsWith(ending)
                                ? file
                                : file.resolveSibling(file.getFileName() + ending))
                : Optional.empty();
    }

    /** A name that every system takes: "7-seed-42-steps". */
    private String base() {
        String safe = film.name().get().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
        return (safe.isEmpty() ? "run" : safe) + "-steps";
    }

    /** A worker only for this: the device's would have it wait for the sounds, the pictures' would stop the window's. */
    private void write(Path place, Writing how, String said) {
        FilmFiles steps = new FilmFiles(List.copyOf(film.steps()), context.words());
        Worker worker = new Worker();
        run.begin(
                context.words().of("film.saving", place.getFileName()),
                () -> worker.submit(place.toString(), progress -> how.apply(steps, place, progress)),
                written -> context.sentence()
                        .set(context.words().of(said, steps.steps().size(), written)),
                end -> worker.close());
    }

    /** One of the kinds of file. */
    private interface Writing {
        Path apply(FilmFiles steps, Path place, Progress progress);
    }
}
