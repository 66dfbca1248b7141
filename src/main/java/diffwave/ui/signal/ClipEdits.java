package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.Editing;
import diffwave.ui.shell.Edit;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;

/**
 * What a person does to a clip: to the selection, or to all of it where nothing is selected. Each is remembered and can be
 * undone.
 */
public final class ClipEdits {

    private static final double PEAK = Math.pow(10, -1 / 20.0);

    /** The edits that there are, with their key of the words. */
    public enum Kind {
        TRIM("clip.trim", true),
        CUT("clip.cut", true),
        SILENCE("clip.silence", true),
        FADE_IN("clip.fadein", false),
        FADE_OUT("clip.fadeout", false),
        NORMALISE("clip.normalise", false);

        private final String key;
        private final boolean ofSelection;

        Kind(String key, boolean ofSelection) {
            this.key = key;
            this.ofSelection = ofSelection;
        }

        /** How a person reads it. */
        public String name(Words words) {
            return words.of(key);
        }

        Clip apply(Clip clip, int from, int to) {
            return switch (this) {
                case TRIM -> Editing.trim(clip, from, to);
                case CUT -> Editing.cut(clip, from, to);
                case SILENCE -> Editing.silence(clip, from, to);
                case FADE_IN -> Editing.fadeIn(clip, from, to);
                case FADE_OUT -> Editing.fadeOut(clip, from, to);
                case NORMALISE -> Editing.normalise(clip, from, to, PEAK);
            };
        }
    }

    /** Where an edited clip goes. */
    public interface Place {

        /**
         * What puts an edited clip into the place of the one there is, and back.
         *
         * @param description for a person
         */
        Edit change(Clip after, String description);
    }

    private final ObservableValue<Optional<Clip>> clip;
    private final Place place;
    private final Viewport viewport;
    private final Edits edits;
    private final Words words;

    /**
     * @param clip what is edited; empty for nothing
     * @param viewport whose selection says where
     */
    public ClipEdits(ObservableValue<Optional<Clip>> clip, Place place, Viewport viewport, Edits edits, Words words) {
        this.clip = clip;
        this.place = place;
        this.viewport = viewport;
        this.edits = edits;
        this.words = words;
    }

    /** Whether it can be done now: some need a selection, and nothing may become empty. */
    public BooleanBinding possible(Kind kind) {
        return Bindings.createBooleanBinding(
                () -> clip.getValue().filter(editable(kind)).isPresent(), clip, viewport.selection());
    }

    private Predicate<Clip> editable(Kind kind) {
        return now -> now.samples().length > 0
                && (!kind.ofSelection || viewport.selection().get().isPresent())
                && (kind != Kind.CUT || chosen(now).length() < now.seconds());
    }

    /** Does it, if it can be done. */
    public void run(Kind kind) {
        clip.getValue().filter(editable(kind)).ifPresent(before -> run(kind, before));
    }

    private void run(Kind kind, Clip before) {
        Range where = chosen(before);
        int from = (int) Math.round(where.from() * before.rate());
        int to = (int) Math.round(where.to() * before.rate());
        String name = kind.name(words);
        String description = viewport.selection().get().isPresent()
                ? words.of("clip.done", name, seconds(where.from()), seconds(where.to()))
                : words.of("clip.whole", name);
        edits.execute(place.change(kind.apply(before, from, to), description));
        if (kind == Kind.TRIM || kind == Kind.CUT) {
            viewport.selection().set(Optional.empty());
        }
    }

    /** All of them, for a menu. */
    public List<MenuItem> items() {
        return Arrays.stream(Kind.values()).map(this::item).toList();
    }

    private MenuItem item(Kind kind) {
        MenuItem item = new MenuItem(kind.name(words));
        item.setId("clip-" + kind.name().toLowerCase(Locale.ROOT));
        item.disableProperty().bind(possible(kind).not());
        item.setOnAction(chosen -> run(kind));
        return item;
    }

    private Range chosen(Clip of) {
        return viewport.selection().get().orElseGet(() -> new Range(0, Math.max(1e-9, of.seconds())));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
