package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** What the steps can be written as. */
final class FilmMenu extends MenuButton {

    FilmMenu(GenerateViewModel model, Files files, Words words) {
        super(words.of("film.export"), Parts.icon(DOWNLOAD, "small"));
        setId("film-export");
        getStyleClass().addAll("quiet", "menus");
        setAccessibleText(words.of("film.export.tip"));
        setTooltip(new Tooltip(words.of("film.export.tip")));
        FilmSaving saving = model.saving();
        getItems()
                .setAll(
                        item("film.export.sounds", () -> saving.sounds(files), words),
                        item("film.export.strip", () -> saving.strip(files), words),
                        item("film.export.animation", () -> saving.animation(files), words));
        Runnable can = () -> setDisable(!saving.ready());
        saving.writing().addListener((seen, before, now) -> can.run());
        model.film().steps().addListener((ListChangeListener<Step>) change -> can.run());
        can.run();
    }

    private static MenuItem item(String key, Runnable action, Words words) {
        MenuItem item = new MenuItem(words.of(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
