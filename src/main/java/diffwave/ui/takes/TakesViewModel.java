package diffwave.ui.takes;

import diffwave.audio.Clip;
import diffwave.audio.Clipping;
import diffwave.audio.Editing;
import diffwave.audio.SampleFormat;
import diffwave.studio.Maker;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.Edits;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.Outgoing;
import diffwave.ui.shell.Running;
import diffwave.ui.signal.Range;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything made, and what can be done with it: star, delete, save, drag out. FX thread only. */
public final class TakesViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(TakesViewModel.class);

    private final Maker maker;
    private final Edits edits;
    private final Running telling;
    private final StringProperty sentence;
    private final Desk desk;
    private final Words words;
    private final Shelf shelf = new Shelf();

    /** @param telling says what went wrong while saving */
    public TakesViewModel(Maker maker, Edits edits, Running telling, StringProperty sentence, Desk desk, Words words) {
        this.maker = maker;
        this.edits = edits;
        this.telling = telling;
        this.sentence = sentence;
        this.desk = desk;
        this.words = words;
    }

    /** A sound is ready: it lies in the tray at once. */
    public void add(Take take) {
        LOG.info("made {}, a {}", take.name(), take.recipe().task());
        shelf.add(take);
    }

    /** Stars the chosen one, or takes its star. */
    public void star() {
        shelf.chosen().get().ifPresent(shelf::star);
    }

    /** Takes the chosen one off the shelf; it can be brought back. */
    public void delete() {
        shelf.chosen()
                .get()
                .ifPresent(take ->
                        edits.execute(shelf.deletion(take, words.of("takes.deleted", LabelText.name(take, words)))));
    }

    /** A changed sound in the chosen take's place; only where one is chosen. */
    public Edit change(Clip after, String how) {
        Take take = shelf.chosen().get().orElseThrow();
        return shelf.replacement(take, take.edited(after, how), how);
    }

    /**
     * Asks where and saves a part of a sound there, in the background.
     *
     * @param origin the take that the sound is of, whose recipe the part keeps; empty for another's recording
     */
    public void savePart(Clip clip, Optional<Take> origin, Range part, Files files) {
        files.askWhereToSave(FileKind.TAKE, Outgoing.fileName(name(origin, part)))
                .ifPresent(file -> desk.background().execute(() -> told(() -> write(clip, origin, part, file))));
    }

    /** The same as a temporary file to drag out, written in the background. */
    public Outgoing export(Clip clip, Optional<Take> origin, Range part) {
        return leaving(name(origin, part), file -> write(clip, origin, part, file));
    }

    private static String name(Optional<Take> origin, Range part) {
        return origin.map(Take::name).orElse("selection") + " " + format(part.from()) + "-" + format(part.to()) + " s";
    }

    private void write(Clip clip, Optional<Take> origin, Range part, Path file) {
        int from = Math.clamp(Math.round(part.from() * clip.rate()), 0, clip.samples().length);
        int to = Math.clamp(Math.round(part.to() * clip.rate()), from, clip.samples().length);
        Clip cut = Editing.trim(clip, from, to);
        String how = words.of("takes.part", format(part.from()), format(part.to()));
        origin.ifPresentOrElse(
                take -> save(take.edited(cut, how), file), () -> TakeFile.write(cut, file, SampleFormat.FLOAT32));
    }

    private static String format(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    /** Asks where and saves the chosen take there, in the background. */
    public void save(Files files) {
        shelf.chosen().get().ifPresent(take -> save(take, files));
    }

    /** Asks where and saves a take there, in the background. */
    public void save(Take take, Files files) {
        Optional<Path> place = files.askWhereToSave(FileKind.TAKE, Outgoing.fileName(take.name()));
        place.ifPresent(file -> write(take, file));
    }

    /** Saves a take at a place, in the background. */
    public void write(Take take, Path file) {
        desk.background().execute(() -> told(() -> save(take, file)));
    }

    private void save(Take take, Path file) {
        maker.save(take, file);
        int cut = file.toString().toLowerCase(Locale.ROOT).endsWith(".flac") ? Clipping.count(take.clip()) : 0;
        if (cut > 0) {
            desk.fx().execute(() -> sentence.set(words.of("save.cut", file.getFileName(), cut)));
        }
    }

    private void told(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            desk.fx().execute(() -> telling.tell(failure));
        }
    }

    /** A take as a temporary file to drag out, written in the background. */
    Outgoing export(Take take) {
        return leaving(take.name(), file -> maker.save(take, file));
    }

    private Outgoing leaving(String name, Consumer<Path> write) {
        return Outgoing.begin(
                name, write, desk.background(), failure -> desk.fx().execute(() -> telling.tell(failure)));
    }

    public Shelf shelf() {
        return shelf;
    }
}
