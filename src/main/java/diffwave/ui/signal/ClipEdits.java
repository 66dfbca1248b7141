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
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuItem;

/**
 * What a person does to a clip: to the selection, or to all of it where nothing is selected. Each is remembered and can be
 * undone; it changes the property and nothing else.
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

    private record Done(ObjectProperty<Clip> place, Clip before, Clip after, String description) implements Edit {
        @Override
        public void execute() {
            place.set(after);
        }

        @Override
        public void undo() {
            place.set(before);
        }
    }

    private final ObjectProperty<Clip> clip;
    private final Viewport viewport;
    private final Edits edits;
    private final Words words;

    /**
     * @param clip what is edited; whoever shows it listens
     * @param viewport whose selection says where
     */
    public ClipEdits(ObjectProperty<Clip> clip, Viewport viewport, Edits edits, Words words) {
        this.clip = clip;
        this.viewport = viewport;
        this.edits = edits;
        this.words = words;
    }

    /** Whether it can be done now: some need a selection, and nothing may become empty. */
    public BooleanBinding possible(Kind kind) {
        return Bindings.createBooleanBinding(
                () -> clip.get().samples().length > 0
                        && (!kind.ofSelection || viewport.selection().get().isPresent())
                        && (kind != Kind.CUT || chosen().length() < clip.get().seconds()),
                clip,
                viewport.selection());
    }

    /** Does it, if it can be done. */
    public void run(Kind kind) {
        if (!possible(kind).get()) {
            return;
        }
        Range where = chosen();
        Clip before = clip.get();
        int from = (int) Math.round(where.from() * before.rate());
        int to = (int) Math.round(where.to() * before.rate());
        String name = kind.name(words);
        String description = viewport.selection().get().isPresent()
                ? words.of("clip.done", name, seconds(where.from()), seconds(where.to()))
                : words.of("clip.whole", name);
        edits.execute(new Done(clip, before, kind.apply(before, from, to), description));
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

    private Range chosen() {
        return viewport.selection()
                .get()
                .orElseGet(() -> new Range(0, Math.max(1e-9, clip.get().seconds())));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
