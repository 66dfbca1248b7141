package diffwave.ui.dataset;

import diffwave.dataset.Finding;
import diffwave.dataset.Member;
import diffwave.dataset.Split;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The recordings that a person looks for, by name, label, split and what was found. FX thread only. */
public final class MemberFilter {

    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> label = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Split>> split = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
    private final Function<Member, List<Finding>> findings;
    private final FilteredList<Member> found;

    MemberFilter(ObservableList<Member> all, Function<Member, List<Finding>> findings) {
        this.findings = findings;
        found = new FilteredList<>(all);
        for (Observable part : List.<Observable>of(name, label, split, shown)) {
            part.addListener(changed -> again());
        }
    }

    /** Looks again: what was found has changed. */
    void again() {
        String wanted = name.get().strip().toLowerCase(Locale.ROOT);
        found.setPredicate(member -> (label.get().isEmpty() || member.label().equals(label.get()))
                && (split.get().isEmpty() || split.get().get() == member.split())
                && shown.get().shows(member, findings.apply(member))
                && member.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Everything is shown. */
    void clear() {
        name.set("");
        label.set(Optional.empty());
        split.set(Optional.empty());
        shown.set(Shown.ALL);
    }

    /** A part of the name. */
    public StringProperty name() {
        return name;
    }

    /** Empty for every label. */
    public ObjectProperty<Optional<String>> label() {
        return label;
    }

    /** Empty for every split. */
    public ObjectProperty<Optional<Split>> split() {
        return split;
    }

    public ObjectProperty<Shown> shown() {
        return shown;
    }

    /** Those that fit all of it, in the data set's order. */
    public FilteredList<Member> found() {
        return found;
    }
}
