package diffwave.ui.shell;

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

    /** It comes to the front. */
    void activate();

    /** It leaves the front; what it began goes on. */
    void deactivate();
}
