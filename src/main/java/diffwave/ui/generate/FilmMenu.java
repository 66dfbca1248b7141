package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
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
        FilmActions.of(saving, files, words).forEach((key, action) -> {
            MenuItem item = new MenuItem(action.name());
            item.setId(key.replace('.', '-'));
            item.setOnAction(chosen -> action.fire());
            getItems().add(item);
        });
        disableProperty().bind(saving.ready().map(ready -> !ready));
    }
}
