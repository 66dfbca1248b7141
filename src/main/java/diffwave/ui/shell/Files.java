package diffwave.ui.shell;

import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;

/** What the window asks of the desktop about files: behind an interface, because a headless desktop has neither. */
public interface Files {

    /** The desktop this program runs on. */
    static Files ofDesktop(Stage stage, Preferences preferences, Words words) {
        return new DesktopFiles(
                stage, new FileDialogs(kind -> preferences.now().get().lately().folder(kind.word()), words), words);
    }

    /** The same, but the preferences remember where a person was last and what was opened. */
    static Files remembering(Files desktop, Preferences preferences) {
        return new RememberingFiles(desktop, preferences);
    }

    /**
     * Asks where to save.
     *
     * @param suggested a file name
     * @return the place; empty if the person thought better of it
     */
    Optional<Path> askWhereToSave(FileKind kind, String suggested);

    /** Asks for a file to open; empty if the person thought better of it. */
    Optional<Path> askWhatToOpen(FileKind kind);

    /** Asks for files to open; empty if the person thought better of it. */
    List<Path> askForSeveral(FileKind kind);

    /** Asks for a folder; empty if the person thought better of it. */
    Optional<Path> askForFolder(FileKind kind);

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
