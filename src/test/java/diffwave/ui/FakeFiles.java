package diffwave.ui;

import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** A desktop that answers as the test wants and remembers what was dragged out. */
public final class FakeFiles implements Files {

    public Optional<Path> answer = Optional.empty();
    public List<Path> several = List.of();
    public final List<FileKind> asked = new ArrayList<>();
    public final List<String> suggested = new ArrayList<>();
    public final List<Path> dragged = new ArrayList<>();
    public final List<Path> shown = new ArrayList<>();

    @Override
    public Optional<Path> askWhereToSave(FileKind kind, String name) {
        asked.add(kind);
        suggested.add(name);
        return answer;
    }

    @Override
    public Optional<Path> askWhatToOpen(FileKind kind) {
        asked.add(kind);
        return answer;
    }

    @Override
    public List<Path> askForSeveral(FileKind kind) {
        asked.add(kind);
        return several.isEmpty() ? answer.stream().toList() : several;
    }

    @Override
    public Optional<Path> askForFolder(FileKind kind) {
        asked.add(kind);
        return answer;
    }

    @Override
    public void show(Path folder) {
        shown.add(folder);
    }

    @Override
    public void dragOut(Node from, Path file) {
        dragged.add(file);
    }
}
