package diffwave.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was done, newest last, and what was taken back. Holds the last hundred. */
public final class Edits {

    private static final int KEPT = 100;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoes = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoes = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private boolean open;
    private boolean silent;

    /** Does an edit and remembers it; what was taken back before is forgotten. */
    public void execute(Edit edit) {
        seal();
        silently(edit::execute);
        remember(edit);
        seal();
    }

    /** Remembers what a person has just done, as one with what came before it in the same act. */
    public void note(Edit edit) {
        if (silent) {
            return;
        }
        Optional<Edit> joined = open && !done.isEmpty() ? done.getLast().joined(edit) : Optional.empty();
        joined.ifPresent(both -> done.removeLast());
        remember(joined.orElse(edit));
        open = true;
    }

    /** One act of a person ends, and another begins: a key was let go, the mouse was pressed. */
    public void seal() {
        open = false;
    }

    /** Does what nobody should have to take back: what is changed meanwhile is not noted. */
    public void silently(Runnable change) {
        boolean before = silent;
        silent = true;
        try {
            change.run();
        } finally {
            silent = before;
        }
    }

    private void remember(Edit edit) {
        done.addLast(edit);
        undone.clear();
        if (done.size() > KEPT) {
            done.removeFirst();
        }
        tell();
    }

    /** Takes the last one back. */
    public void undo() {
        if (!done.isEmpty()) {
            Edit edit = done.removeLast();
            seal();
            silently(edit::undo);
            undone.addLast(edit);
            tell();
        }
    }

    /** Does again what was taken back last. */
    public void redo() {
        if (!undone.isEmpty()) {
            Edit edit = undone.removeLast();
            seal();
            silently(edit::execute);
            done.addLast(edit);
            tell();
        }
    }

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** What {@link #undo} would take back, for a person; empty for nothing. */
    public ReadOnlyStringProperty undoes() {
        return undoes.getReadOnlyProperty();
    }

    /** What {@link #redo} would do again; empty for nothing. */
    public ReadOnlyStringProperty redoes() {
        return redoes.getReadOnlyProperty();
    }

    private void tell() {
        undoes.set(done.isEmpty() ? "" : done.getLast().description());
        redoes.set(undone.isEmpty() ? "" : undone.getLast().description());
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
