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

    /** Asks for a mel or a recording to open; empty if the person thought better of it. */
    Optional<Path> askWhatToOpen();

    /** Asks for a folder; empty if the person thought better of it. */
    Optional<Path> askForFolder();

    /**
     * Opens a folder in the desktop's own way; returns at once.
     *
     * @throws diffwave.problem.Problem where the desktop has none
     */
    void show(Path folder);

    /**
     * Begins to drag a file out of the window; call it while a drag is detected.
     *
     * @param from where the drag began
     */
    void dragOut(Node from, Path file);
}
