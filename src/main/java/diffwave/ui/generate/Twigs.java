package diffwave.ui.generate;

import diffwave.studio.Generate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The runs that began together, and which of them is looked at. A parent stands above what left it. FX thread only. */
final class Twigs {

    private final ObservableList<Twig> all = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);

    /** Begins another tree; what was there is forgotten. */
    void root(String name, Generate asked, int count) {
        all.setAll(new Twig(name, asked, Optional.empty(), -1, List.of(), count));
        chosen.set(0);
    }

    /** Nothing here can be branched from. */
    void clear() {
        all.clear();
        chosen.set(-1);
    }

    /** Lets a branch leave the chosen run, and chooses it. */
    void branch(String name, Generate asked, int at, int count) {
        Twig parent = all.get(chosen.get());
        List<Step> shared =
                parent.steps().stream().filter(step -> step.index() <= at).toList();
        int place = chosen.get() + 1;
        all.add(place, new Twig(name, asked, Optional.of(parent), at, shared, count));
        chosen.set(place);
    }

    /** Keeps the steps of the chosen run. */
    void keep(List<Step> steps, int count) {
        if (chosen.get() >= 0) {
            all.set(chosen.get(), all.get(chosen.get()).grown(steps, count));
        }
    }

    void choose(int index) {
        chosen.set(index);
    }

    Optional<Twig> now() {
        return chosen.get() < 0 ? Optional.empty() : Optional.of(all.get(chosen.get()));
    }

    /** A seed that none of them has: one above the highest. */
    long freshSeed() {
        return new ArrayList<>(all)
                        .stream().mapToLong(twig -> twig.asked().seed()).max().orElse(0)
                + 1;
    }

    ObservableList<Twig> all() {
        return all;
    }

    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }
}
