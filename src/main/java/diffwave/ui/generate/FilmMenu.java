package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.ui.shell.Action;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** What the steps can be written as. */
final class FilmMenu extends MenuButton {

    FilmMenu(FilmSaving saving, Files files, Words words) {
        super(words.of("film.export"), Parts.icon(DOWNLOAD, "small"));
        setId("film-export");
        getStyleClass().addAll("quiet", "menus");
        setAccessibleText(words.of("film.export.tip"));
        setTooltip(new Tooltip(words.of("film.export.tip")));
        getItems()
                .setAll(actions(saving, files, words).stream()
                        .map(FilmMenu::item)
                        .toList());
        disableProperty().bind(saving.ready().map(ready -> !ready));
    }

    /** The same for the palette and the menus. */
    static List<Action> actions(FilmSaving saving, Files files, Words words) {
        return List.of(
                action("film.export.sounds", () -> saving.sounds(files), saving, words),
                action("film.export.strip", () -> saving.strip(files), saving, words),
                action("film.export.animation", () -> saving.animation(files), saving, words));
    }

    private static Action action(String key, Runnable run, FilmSaving saving, Words words) {
        return Action.of(words.of(key), DOWNLOAD, "", saving.ready(), run)
                .also(words.of("film.export"))
                .in(Action.Group.FILE);
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.name());
        item.setOnAction(chosen -> action.fire());
        return item;
    }
}
