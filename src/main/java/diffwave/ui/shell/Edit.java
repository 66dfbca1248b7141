package diffwave.ui.shell;

import java.util.Optional;

/** Something done that can be undone. */
public interface Edit {

    /** What it did, for a person ("delete 7, seed 42"). */
    String description();

    /** Does it, again after an undo. */
    void execute();

    /** Takes it back. */
    void undo();

    /**
     * This and what followed it as one, where both belong to one act of a person, such as dragging a slider.
     *
     * @return empty where each stands for itself
     */
    default Optional<Edit> joined(Edit next) {
        return Optional.empty();
    }
}
