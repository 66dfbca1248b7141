package diffwave.ui.signal;

import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What all layers of a pane look at: the visible stretch, a selection, and where playing is. FX thread only. */
public final class Viewport {

    private final ReadOnlyObjectWrapper<Range> range = new ReadOnlyObjectWrapper<>(new Range(0, 1));
    private final ObjectProperty<Optional<Range>> selection = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty playhead = new SimpleDoubleProperty();
    private double length = 1;

    /** Looks at a signal of another length: all of it. The same length keeps range and selection. */
    public void length(double seconds) {
        double next = Math.max(seconds, Range.SHORTEST);
        if (next != length) {
            length = next;
            selection.set(Optional.empty());
            fit();
        }
    }

    /** How long the signal is, seconds. */
    public double length() {
        return length;
    }

    /** All of it. */
    public void fit() {
        range.set(new Range(0, length));
    }

    /** @see Range#zoom */
    public void zoom(double fraction, double factor) {
        range.set(range.get().zoom(fraction, factor, length));
    }

    /** @param fraction of the visible stretch, to the right */
    public void scroll(double fraction) {
        range.set(range.get().scroll(fraction * range.get().length(), length));
    }

    /** Looks at the selection, if there is one of some length. */
    public void zoomToSelection() {
        selection
                .get()
                .filter(chosen -> chosen.length() >= Range.SHORTEST)
                .ifPresent(chosen -> range.set(chosen.scroll(0, length)));
    }

    /** Selects between two times in any order; too short a stretch selects nothing. */
    public void select(double one, double other) {
        double from = Math.clamp(Math.min(one, other), 0, length);
        double to = Math.clamp(Math.max(one, other), 0, length);
        selection.set(to - from < Range.SHORTEST ? Optional.empty() : Optional.of(new Range(from, to)));
    }

    public ReadOnlyObjectProperty<Range> range() {
        return range.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Range>> selection() {
        return selection;
    }

    /** Seconds. */
    public DoubleProperty playhead() {
        return playhead;
    }
}
