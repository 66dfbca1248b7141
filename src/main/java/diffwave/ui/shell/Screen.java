package diffwave.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** One screen of the studio, all that the shell knows of it. */
public interface Screen {

    /** Its name in rail and head. */
    String name();

    /** What it is for, beside the name. */
    String hint();

    /** Its picture in the rail. */
    Ikon icon();

    /** The middle: signal, strip, tray. */
    Node node();

    /** The right side, 296 wide: settings, and the one main button at the bottom. */
    Node inspector();

    /** What can be done here; read once. */
    List<Action> actions();

    /**
     * Files were dropped where no part of the front screen wanted them.
     *
     * @return whether it takes them, and comes to the front
     */
    default boolean takes(List<Path> files) {
        return false;
    }

    /** It comes to the front. */
    void activate();

    /** It leaves the front; what it began goes on. */
    void deactivate();
}
