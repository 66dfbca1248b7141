package diffwave.ui.shell;

import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Sound;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/** What holds for the whole studio, on three pages. */
final class SettingsSheet extends VBox {

    /** What a page is about. */
    enum Page {
        WINDOW,
        SOUND,
        ENGINE
    }

    /**
     * @param engine what there is to say of the engine now
     */
    SettingsSheet(Look look, Preferences preferences, Sound sound, Files files, String engine, Words words) {
        super(16);
        setPadding(new Insets(24));
        setId("settings");
        ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.WINDOW);
        Segments<Page> pages = new Segments<>(
                List.of(Page.values()), which -> Parts.label(title(which, words)), which -> title(which, words), page);
        SettingRows window = new WindowSettings(look, preferences, Font.getFamilies(), words);
        SettingRows cards = new SoundSettings(preferences, sound, words);
        SettingRows machine = new EngineSettings(preferences, files, engine, words);
        window.visibleProperty().bind(page.isEqualTo(Page.WINDOW));
        cards.visibleProperty().bind(page.isEqualTo(Page.SOUND));
        machine.visibleProperty().bind(page.isEqualTo(Page.ENGINE));
        HBox head = new HBox(24, Parts.label(words.of("settings.title"), "strong"), Parts.gap(), pages);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        StackPane all = new StackPane(window, cards, machine);
        all.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        getChildren().addAll(head, all);
        setFocusTraversable(true);
    }

    private static String title(Page page, Words words) {
        return words.of("settings.page." + page.name().toLowerCase(java.util.Locale.ROOT));
    }
}
