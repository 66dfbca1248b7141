package diffwave.ui.takes;

import diffwave.audio.Clip;
import diffwave.audio.Clipping;
import diffwave.audio.Editing;
import diffwave.studio.Maker;
import diffwave.studio.Take;
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
    Edit change(Clip after, String how) {
        Take take = shelf.chosen().get().orElseThrow();
        return shelf.replacement(take, take.edited(after, how), how);
    }

    /** Asks where and saves a part of the chosen take there, in the background. */
    void savePart(Range part, Files files) {
        shelf.chosen().get().ifPresent(take -> {
            Clip clip = take.clip();
            int from = (int) Math.round(part.from() * clip.rate());
            int to = Math.min(clip.samples().length, (int) Math.round(part.to() * clip.rate()));
            String how = words.of("takes.part", format(part.from()), format(part.to()));
            save(take.edited(Editing.trim(clip, from, to), how), files);
        });
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
        desk.background().execute(() -> saved(take, file));
    }

    private void saved(Take take, Path file) {
        try {
            maker.save(take, file);
            int cut = file.toString().toLowerCase(Locale.ROOT).endsWith(".flac") ? Clipping.count(take.clip()) : 0;
            if (cut > 0) {
                desk.fx().execute(() -> sentence.set(words.of("save.cut", file.getFileName(), cut)));
            }
        } catch (RuntimeException failure) {
            desk.fx().execute(() -> telling.tell(failure));
        }
    }

    /** A take as a temporary file to drag out, written in the background. */
    Outgoing export(Take take) {
        return Outgoing.begin(take.name(), file -> maker.save(take, file), desk.background());
    }

    public Shelf shelf() {
        return shelf;
    }
}
