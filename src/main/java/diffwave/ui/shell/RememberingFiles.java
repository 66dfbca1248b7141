package diffwave.ui.shell;

import diffwave.studio.Lately;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;

/**
 * A desktop of which the settings remember where a person was last, and which files were opened. FX thread only.
 *
 * @param desktop asks
 * @param preferences remember
 */
record RememberingFiles(Files desktop, Preferences preferences) implements Files {

    @Override
    public Optional<Path> askWhereToSave(FileKind kind, String suggested) {
        Optional<Path> answer = desktop.askWhereToSave(kind, suggested);
        answer.ifPresent(file -> within(kind, file));
        return answer;
    }

    @Override
    public Optional<Path> askWhatToOpen(FileKind kind) {
        Optional<Path> answer = desktop.askWhatToOpen(kind);
        answer.ifPresent(file -> opened(kind, List.of(file)));
        return answer;
    }

    @Override
    public List<Path> askForSeveral(FileKind kind) {
        List<Path> answer = desktop.askForSeveral(kind);
        opened(kind, answer);
        return answer;
    }

    @Override
    public Optional<Path> askForFolder(FileKind kind) {
        Optional<Path> answer = desktop.askForFolder(kind);
        answer.ifPresent(folder -> note(lately -> lately.in(kind.word(), folder.toAbsolutePath())));
        return answer;
    }

    @Override
    public void show(Path folder) {
        desktop.show(folder);
    }

    @Override
    public void dragOut(Node from, Path file) {
        desktop.dragOut(from, file);
    }

    /** The first of several stands first in the list, too. */
    private void opened(FileKind kind, List<Path> files) {
        for (Path file : files.reversed()) {
            within(kind, file);
            if (kind.recalled()) {
                note(lately -> lately.opened(file.toAbsolutePath()));
            }
        }
    }

    private void within(FileKind kind, Path file) {
        Optional.ofNullable(file.toAbsolutePath().getParent())
                .ifPresent(folder -> note(lately -> lately.in(kind.word(), folder)));
    }

    private void note(UnaryOperator<Lately> change) {
        preferences.change(settings -> settings.withLately(change.apply(settings.lately())));
    }
}
