package diffwave.ui.shell;

/** Something done that can be undone. */
public interface Edit {

    /** What it did, for a person ("delete 7, seed 42"). */
    String description();

    /** Does it, again after an undo. */
    void execute();

    /** Takes it back. */
    void undo();
}
