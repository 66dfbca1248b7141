package diffwave.ui.shell;

import diffwave.audio.Clip;
import java.nio.file.Path;
import java.util.List;

/** One screen of the studio, all that the shell knows of it. */
public interface Screen {

    /** How it looks from outside; always the same one. */
    Face face();

    default String name() {
        return face().name();
    }

    default List<Action> actions() {
        return face().actions();
    }

    /**
     * Files were dropped where no part of the front screen wanted them.
     *
     * @return whether it takes them, and comes to the front
     */
    default boolean takes(List<Path> files) {
        return false;
    }

    /**
     * A file was chosen among the recent ones while this screen is in front.
     *
     * @return whether it takes it; else it is offered as if it were dropped
     */
    default boolean opens(Path file) {
        return takes(List.of(file));
    }

    /**
     * Something was recorded.
     *
     * @param front whether this screen is in front; else it is asked because that one has no use for a recording
     * @return whether it takes it, and comes to the front
     */
    default boolean hears(Clip recording, boolean front) {
        return false;
    }

    /** It comes to the front. */
    void activate();

    /** It leaves the front; what it began goes on. */
    void deactivate();
}
