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
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The real desktop's file chooser and dragging. */
final class DesktopFiles implements Files {

    /** Endings among which a person may choose. */
    private static final List<List<String>> ALIKE = List.of(List.of("wav", "flac"), List.of("npy", "csv"));

    private final Stage stage;
    private final Words words;

    DesktopFiles(Stage stage, Words words) {
        this.stage = stage;
        this.words = words;
    }

    @Override
    public Optional<Path> askWhereToSave(String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("save.title"));
        chooser.setInitialFileName(suggested);
        String ending = suggested.substring(suggested.lastIndexOf('.') + 1);
        for (String one : ALIKE.stream()
                .filter(kinds -> kinds.contains(ending))
                .findFirst()
                .orElse(List.of(ending))) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(one.toUpperCase(Locale.ROOT), "*." + one));
        }
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> askWhatToOpen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("open"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> askForFolder() {
        return Optional.ofNullable(new DirectoryChooser().showDialog(stage)).map(File::toPath);
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
            throw new Problem("This desktop has no " + opener + " to show folders with; it is " + folder + ".", e);
        }
    }

    @Override
    public void dragOut(Node from, Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        from.startDragAndDrop(TransferMode.COPY).setContent(content);
    }
}
