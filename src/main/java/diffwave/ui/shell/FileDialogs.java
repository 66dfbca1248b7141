package diffwave.ui.shell;

import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/**
 * The desktop's dialogs, each with the title, the endings and the folder of its kind.
 *
 * @param last the folder that a kind was in last
 */
record FileDialogs(Function<FileKind, Optional<Path>> last, Words words) {

    /** All of a kind's endings at once, then all files: a name may lie. */
    FileChooser toOpen(FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("file.open." + kind.word()));
        List<String> patterns =
                kind.endings().stream().flatMap(FileDialogs::patterns).toList();
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(words.of("file.kind." + kind.word()), patterns),
                        new ExtensionFilter(words.of("file.kind.all"), "*"));
        folder(kind).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    /** The ending that was suggested first, then what else of the kind can be written. */
    FileChooser toSave(FileKind kind, String suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.of("file.save." + kind.word()));
        chooser.setInitialFileName(suggested);
        String first = suggested.substring(suggested.lastIndexOf('.') + 1);
        Stream.concat(Stream.of(first), kind.endings().stream())
                .distinct()
                .map(ending -> new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending))
                .forEach(chooser.getExtensionFilters()::add);
        folder(kind).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    DirectoryChooser toChoose(FileKind kind) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.of("file.folder." + kind.word()));
        folder(kind).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    /** Some desktops tell small letters from capitals. */
    private static Stream<String> patterns(String ending) {
        return Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT));
    }

    /** Some desktops refuse a dialog in a folder that is gone. */
    private Optional<Path> folder(FileKind kind) {
        return last.apply(kind).filter(Files::isDirectory);
    }
}
