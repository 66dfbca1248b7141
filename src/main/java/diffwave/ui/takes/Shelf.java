package diffwave.ui.takes;

import diffwave.audio.Clip;
import diffwave.studio.Take;
import diffwave.ui.shell.Edit;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** The takes, newest first, with their stars and the chosen one. */
public final class Shelf {

    private final ObservableList<Take> takes = FXCollections.observableArrayList();
    private final ObservableSet<Take> starred = FXCollections.observableSet();
    private final ObjectProperty<Optional<Take>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** Lays one on top. */
    public void add(Take made) {
        takes.addFirst(made);
    }

    /** Chooses the newest. */
    public void chooseNewest() {
        chosen.set(takes.stream().findFirst());
    }

    /** Marks a take as good, or not any more. */
    public void star(Take take) {
        if (!starred.remove(take)) {
            starred.add(take);
        }
    }

    /** The one {@code by} places further; stays at the ends. Without a choice, the newest. */
    public void move(int by) {
        if (!takes.isEmpty()) {
            int at = chosen.get().map(takes::indexOf).orElse(-by);
            chosen.set(Optional.of(takes.get(Math.clamp(at + by, 0, takes.size() - 1))));
        }
    }

    /** Takes one away, so that it can be brought back to its place. */
    Edit deletion(Take take, String description) {
        int at = takes.indexOf(take);
        return new Edit() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public void execute() {
                takes.remove(take);
                chosen.set(takes.isEmpty() ? Optional.empty() : Optional.of(takes.get(Math.min(at, takes.size() - 1))));
            }

            @Override
            public void undo() {
                takes.add(Math.min(at, takes.size()), take);
                chosen.set(Optional.of(take));
            }
        };
    }

    /** Lays another in a take's place, with its star. */
    Edit replacement(Take before, Take after, String description) {
        return new Edit() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public void execute() {
                replace(before, after);
            }

            @Override
            public void undo() {
                replace(after, before);
            }
        };
    }

    private void replace(Take old, Take next) {
        int at = takes.indexOf(old);
        if (at < 0) {
            return; // deleted meanwhile
        }
        if (starred.remove(old)) {
            starred.add(next);
        }
        takes.set(at, next);
        chosen.set(Optional.of(next));
    }

    /** The take whose sound this very clip is; empty for one that was changed or never made here. */
    public Optional<Take> of(Clip clip) {
        return takes.stream().filter(take -> take.clip() == clip).findFirst();
    }

    public ObservableList<Take> takes() {
        return takes;
    }

    public ObservableSet<Take> starred() {
        return starred;
    }

    public ObjectProperty<Optional<Take>> chosen() {
        return chosen;
    }
}
