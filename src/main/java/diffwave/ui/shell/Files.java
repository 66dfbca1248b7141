package diffwave.ui.shell;

import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;

/** What the window asks of the desktop about files: behind an interface, because a headless desktop has neither. */
public interface Files {

    /** The desktop this program runs on. */
    static Files ofDesktop(Stage stage, Words words) {
        return new DesktopFiles(stage, words);
    }

    /**
     * Asks where to save.
     *
     * @param suggested a file name
     * @return the place; empty if the person thought better of it
     */
    Optional<Path> askWhereToSave(String suggested);

    /**
     * Begins to drag a file out of the window; call it while a drag is detected.
     *
     * @param from where the drag began
     */
    void dragOut(Node from, Path file);
}
