package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** What the steps can be written as. */
final class FilmMenu extends MenuButton {

    private static final List<String> KEYS =
            List.of("film.export.sounds", "film.export.strip", "film.export.animation");

    FilmMenu(FilmSaving saving, Files files, Words words) {
        super(words.of("film.export"), Parts.icon(DOWNLOAD, "small"));
        setId("film-export");
        getStyleClass().addAll("quiet", "menus");
        setAccessibleText(words.of("film.export.tip"));
        setTooltip(new Tooltip(words.of("film.export.tip")));
        List<Action> actions = actions(saving, files, words);
        for (int i = 0; i < KEYS.size(); i++) {
            Action action = actions.get(i);
            MenuItem item = new MenuItem(action.name());
            item.setId(KEYS.get(i).replace('.', '-'));
            item.setOnAction(chosen -> action.fire());
            getItems().add(item);
        }
        disableProperty().bind(saving.ready().map(ready -> !ready));
    }

    /** The same for the palette and the menus. */
    static List<Action> actions(FilmSaving saving, Files files, Words words) {
        List<Runnable> does = List.of(
                () -> saving.sounds(files), () -> saving.strip(files), () -> saving.animation(files));
        return IntStream.range(0, KEYS.size())
                .mapToObj(i -> action(KEYS.get(i), does.get(i), saving, words))
                .toList();
    }

    private static Action action(String key, Runnable run, FilmSaving saving, Words words) {
        return Action.of(words.of(key), DOWNLOAD, "", saving.ready(), run)
                .also(words.of("film.export"))
                .in(Action.Group.FILE);
    }
}
