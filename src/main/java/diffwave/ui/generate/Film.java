package diffwave.ui.generate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The steps of the last run, every one kept to be seen and heard again. A run too long for the memory it may take keeps every
 * second of its steps, then every fourth, and so on.
 */
public final class Film {

    /** Pictures in the strip. */
    static final int PICTURES = 14;

    /** Samples kept in all: 128 MB. */
    private static final long MOST = 32_000_000;

    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private IntFunction<OptionalInt> planned = index -> OptionalInt.empty();
    private int stride = 1;

    /**
     * Begins anew.
     *
     * @param of the run's name
     * @param expected how many steps there will be
     * @param trained the training step of each, from 1, as far as it is known beforehand
     */
    void begin(String of, int expected, IntFunction<OptionalInt> trained) {
        steps.clear();
        stopped.set(false);
        stride = 1;
        planned = trained;
        name.set(of);
        count.set(expected);
    }

    /** Shows a run that was made before. */
    void show(String of, List<Step> made, int all) {
        begin(of, all, index -> OptionalInt.empty());
        steps.setAll(made);
    }

    /** No further steps come: a person stopped the run. */
    void stop() {
        stopped.set(true);
    }

    void add(Step step) {
        if (step.count() != count.get()) {
            count.set(step.count());
        }
        boolean last = step.index() == step.count() - 1;
        if (step.index() % stride == 0 || last) {
            steps.add(step);
        }
        if (2L * step.now().length * steps.size() > MOST) {
            stride *= 2;
            steps.removeIf(kept -> kept.index() % stride != 0 && kept != step);
        }
    }

    /** How many pictures the strip has. */
    int pictures() {
        return Math.min(PICTURES, count.get());
    }

    /** The step that a picture of the strip stands for, evenly chosen: the first is the first, the last the last. */
    int index(int picture) {
        return pictures() < 2 ? 0 : (int) Math.round((double) picture * (count.get() - 1) / (pictures() - 1));
    }

    /** The kept step nearest to an index, if the run has come that far. */
    Optional<Step> near(int index) {
        if (steps.isEmpty() || index > steps.getLast().index()) {
            return Optional.empty();
        }
        return steps.stream()
                .reduce((one, other) -> Math.abs(other.index() - index) < Math.abs(one.index() - index) ? other : one);
    }

    /** Its training step from 1, seen or planned. */
    OptionalInt trained(int index) {
        return near(index)
                .map(step -> OptionalInt.of((int) Math.round(step.trained())))
                .orElse(planned.apply(index));
    }

    public ObservableList<Step> steps() {
        return steps;
    }

    /** Steps of the whole run; 0 before the first. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Whether the run was stopped before its last step. */
    public ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** Whose steps these are. */
    public ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }
}
