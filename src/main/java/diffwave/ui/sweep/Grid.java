package diffwave.ui.sweep;

import diffwave.studio.Take;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Cells in rows, with the one that is pointed at. FX thread only. */
public final class Grid {

    /**
     * What stands around the cells.
     *
     * @param heading what this is: "Sweep"
     * @param about what all have in common
     * @param columns below the columns; none for a batch
     * @param rows left of the rows; none for a batch
     * @param corner what the rows are of
     * @param width cells side by side
     */
    public record Frame(
            String heading, String about, List<String> columns, List<String> rows, String corner, int width) {

        static final Frame NONE = new Frame("", "", List.of(), List.of(), "", 1);

        public Frame {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    private final ObservableList<Cell> cells = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Frame> frame = new ReadOnlyObjectWrapper<>(Frame.NONE);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper();
    private final BooleanProperty held = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Take>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());

    Grid() {
        cursor.addListener((seen, before, now) -> look());
        cells.addListener((ListChangeListener<Cell>) change -> look());
    }

    private void look() {
        int at = cursor.get();
        pointed.set(at < cells.size() ? cells.get(at).take() : Optional.empty());
    }

    void begin(Frame around, List<Cell> waiting) {
        cells.clear();
        cursor.set(0);
        held.set(false);
        frame.set(around);
        cells.setAll(waiting);
    }

    void set(int cell, Cell.State state) {
        cells.set(cell, cells.get(cell).with(state));
    }

    /** Those that are not made yet are not going to be. */
    void stop() {
        cells.replaceAll(cell -> cell.open() ? cell.with(new Cell.State.Stopped()) : cell);
    }

    /** Points at the neighbour, if there is one. The first move only shows where the pointer is. */
    public void move(int right, int down) {
        if (cells.isEmpty()) {
            return;
        }
        if (held.get()) {
            int width = frame.get().width();
            int column = Math.clamp(cursor.get() % width + right, 0, width - 1);
            int next = column + (cursor.get() / width + down) * width;
            if (next >= 0 && next < cells.size()) {
                cursor.set(next);
            }
        }
        held.set(true);
    }

    /** Points at a cell. */
    public void point(int cell) {
        held.set(true);
        cursor.set(cell);
    }

    /** Points at the cell of a take, and says whether there is one. */
    public boolean point(Take take) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).take().filter(take::equals).isPresent()) {
                cursor.set(i);
                return true;
            }
        }
        return false;
    }

    public ObservableList<Cell> cells() {
        return cells;
    }

    public ReadOnlyObjectProperty<Frame> frame() {
        return frame.getReadOnlyProperty();
    }

    /** Index of the cell pointed at. */
    public ReadOnlyIntegerProperty cursor() {
        return cursor.getReadOnlyProperty();
    }

    /** Whether a person moved within the grid last: then Enter opens, else it generates. */
    public BooleanProperty held() {
        return held;
    }

    /** The take pointed at, once it is made. */
    public ReadOnlyObjectProperty<Optional<Take>> pointed() {
        return pointed.getReadOnlyProperty();
    }
}
