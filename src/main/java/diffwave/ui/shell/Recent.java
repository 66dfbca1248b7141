package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.CLOCK;

import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;

/**
 * The files opened last, each as an action. FX thread only.
 *
 * @param preferences remember them
 * @param offer offers one to the screens, as if it were dropped
 * @param sentence said where one is gone
 */
record Recent(Preferences preferences, Consumer<Path> offer, StringProperty sentence, Words words) {

    /** Files were dropped: those of a kind that is remembered. */
    void dropped(List<Path> files) {
        files.reversed().stream()
                .filter(file ->
                        List.of(FileKind.values()).stream().anyMatch(kind -> kind.recalled() && kind.fits(file)))
                .forEach(file -> preferences.change(
                        settings -> settings.withLately(settings.lately().opened(file.toAbsolutePath()))));
    }

    /** The latest first. */
    List<Action> actions() {
        return preferences.now().get().lately().files().stream()
                .map(file -> Action.of(
                                words.of("recent.open", String.valueOf(file.getFileName())),
                                CLOCK,
                                "",
                                () -> open(file))
                        .in(Action.Group.RECENT)
                        .also(words.of("recent.also") + " " + file))
                .toList();
    }

    private void open(Path file) {
        boolean there = Files.exists(file);
        preferences.change(settings -> settings.withLately(
                there ? settings.lately().opened(file) : settings.lately().without(file)));
        sentence.set(there ? "" : words.of("recent.gone", file));
        if (there) {
            offer.accept(file);
        }
    }
}
