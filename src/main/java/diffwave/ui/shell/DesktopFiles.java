package diffwave.ui.shell;

import diffwave.problem.Problem;
import diffwave.ui.theme.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

/** The real desktop's file chooser and dragging. */
final class DesktopFiles implements Files {

    private final Stage stage;
    private final FileDialogs dialogs;
    private final Words words;

    DesktopFiles(Stage stage, FileDialogs dialogs, Words words) {
        this.stage = stage;
        this.dialogs = dialogs;
        this.words = words;
    }

    @Override
    public Optional<Path> askWhereToSave(FileKind kind, String suggested) {
        return path(dialogs.toSave(kind, suggested).showSaveDialog(stage));
    }

    @Override
    public Optional<Path> askWhatToOpen(FileKind kind) {
        return path(dialogs.toOpen(kind).showOpenDialog(stage));
    }

    @Override
    public List<Path> askForSeveral(FileKind kind) {
        return Optional.ofNullable(dialogs.toOpen(kind).showOpenMultipleDialog(stage)).orElse(List.of()).stream()
                .map(File::toPath)
                .toList();
    }

    @Override
    public Optional<Path> askForFolder(FileKind kind) {
        return path(dialogs.toChoose(kind).showDialog(stage));
    }

    private static Optional<Path> path(File answer) {
        return Optional.ofNullable(answer).map(File::toPath);
    }

    @Override
    public void show(Path folder) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String opener = os.startsWith("windows") ? "explorer" : os.startsWith("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Problem(words.of("file.noshow", opener, folder), e);
        }
    }

    @Override
    public void dragOut(Node from, Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        from.startDragAndDrop(TransferMode.COPY).setContent(content);
    }
}
