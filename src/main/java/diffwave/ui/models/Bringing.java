package diffwave.ui.models;

import diffwave.job.ExecutorRunner;
import diffwave.job.Runner;
import diffwave.model.checkpoint.ImportWish;
import diffwave.model.folder.Checkpoints;
import diffwave.problem.Problem;
import diffwave.studio.Found;
import diffwave.studio.Installed;
import diffwave.studio.Models;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Bringing a model in: a source is read and shown, named, and only then installed. What the source does not say can be told, and it
 * is read again. FX thread only.
 */
public final class Bringing {

    private static final int MOST_STEPS = 100_000;

    private final Models models;
    private final Runner runner;
    private final Running run;
    private final StringProperty sentence;
    private final Words words;
    private final Consumer<Installed> arrived;
    private final ReadOnlyObjectWrapper<Optional<Path>> source = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final ObjectProperty<ImportWish.Dialect> dialect = new SimpleObjectProperty<>(ImportWish.Dialect.AUTO);
    private final StringProperty steps = new SimpleStringProperty("");
    private final StringProperty betaLast = new SimpleStringProperty("");
    private final StringProperty rate = new SimpleStringProperty("");
    private final StringProperty cycle = new SimpleStringProperty("");

    /** @param arrived told each model that was installed */
    Bringing(Context context, Consumer<Installed> arrived) {
        this.models = context.maker().installed();
        this.runner = new ExecutorRunner(context.desk().files());
        this.run = context.running();
        this.sentence = context.sentence();
        this.words = context.words();
        this.arrived = arrived;
        for (Observable told : List.<Observable>of(dialect, steps, betaLast, rate, cycle)) {
            told.addListener(changed -> found.set(Optional.empty()));
        }
    }

    /** Files were dropped, or one was chosen: exactly one checkpoint, or a folder, is read. */
    public void take(List<Path> files) {
        if (files.size() != 1) {
            sentence.set(words.of(files.isEmpty() ? "models.drop.none" : "models.drop.several", files.size()));
        } else if (!run.now().get()) {
            begin(files.getFirst());
        }
    }

    private void begin(Path from) {
        dialect.set(ImportWish.Dialect.AUTO);
        List.of(name, title, steps, betaLast, rate, cycle).forEach(field -> field.set(""));
        source.set(Optional.of(from));
        look();
    }

    /** Reads the source with what was told. */
    public void look() {
        source.get().filter(from -> !run.now().get()).ifPresent(from -> {
            found.set(Optional.empty());
            String what = words.of("models.reading", from.getFileName());
            ImportWish told;
            try {
                told = wish();
            } catch (Problem wrong) {
                run.tell(wrong);
                return;
            }
            run.begin(
                    what,
                    () -> runner.submit(what, progress -> {
                        progress.report(0, 1, what);
                        Found read = models.look(from, told);
                        progress.check();
                        return read;
                    }),
                    this::show,
                    end -> {
                        if (end == Running.End.FAILED && !Checkpoints.isOne(from)) {
                            close(); // no network in it, so nothing that could be told would help
                        }
                    });
        });
    }

    private void show(Found read) {
        if (name.get().isBlank()) {
            name.set(read.name());
        }
        if (title.get().isBlank() && !read.untitled()) {
            title.set(read.card().title());
        }
        found.set(Optional.of(read));
    }

    private ImportWish wish() {
        return new ImportWish(
                dialect.get(),
                whole(steps, "models.tell.steps", MOST_STEPS),
                beta(),
                whole(rate, "models.tell.rate", Integer.MAX_VALUE),
                whole(cycle, "models.tell.cycle", MOST_STEPS));
    }

    private OptionalInt whole(StringProperty field, String key, int most) {
        String text = field.get().strip();
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new Problem(words.of("models.tell.whole", words.of(key), text));
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private OptionalDouble beta() {
        String text = betaLast.get().strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < 1) {
                return OptionalDouble.of(value);
            }
            throw new NumberFormatException(text);
        } catch (NumberFormatException wrong) {
            throw new Problem(words.of("models.tell.number", words.of("models.tell.beta"), text), wrong);
        }
    }

    /** The one thing to do next: installs what was found, or reads again. */
    public void next() {
        found.get().ifPresentOrElse(this::keep, this::look);
    }

    private void keep(Found read) {
        if (run.now().get()) {
            return;
        }
        String called = name.get().strip();
        String told = title.get();
        String what = words.of("models.bringing", called);
        run.begin(
                what,
                () -> runner.submit(what, progress -> {
                    progress.report(0, 1, what);
                    return models.keep(read, called, told);
                }),
                made -> {
                    close();
                    arrived.accept(made);
                },
                end -> {});
    }

    /** Lets go of the source; what is being read is not shown any more. */
    public void close() {
        run.stop();
        source.set(Optional.empty());
        found.set(Optional.empty());
    }

    /** What is brought in. */
    public ReadOnlyObjectProperty<Optional<Path>> source() {
        return source.getReadOnlyProperty();
    }

    /** What was read of it; empty while it is read, and where more must be told. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    /** Whether it is being read or written. */
    public ReadOnlyBooleanProperty busy() {
        return run.now();
    }

    /** What `--model` will take. */
    public StringProperty name() {
        return name;
    }

    /** How a person will read it; blank for the name. */
    public StringProperty title() {
        return title;
    }

    public ObjectProperty<ImportWish.Dialect> dialect() {
        return dialect;
    }

    /** T; blank for the source's. */
    public StringProperty steps() {
        return steps;
    }

    /** β of the last step; blank for the source's. */
    public StringProperty betaLast() {
        return betaLast;
    }

    /** Hz; blank for the source's. */
    public StringProperty rate() {
        return rate;
    }

    /** Dilation cycle; blank for the source's. */
    public StringProperty cycle() {
        return cycle;
    }
}
