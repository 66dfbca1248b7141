package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.HELP_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.SETTINGS;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screens, and at the bottom help and settings. */
final class Rail extends VBox {

    // decision: no ToggleGroup, whose arrow keys would mark another screen without opening it
    private final Map<Screen, ToggleButton> entries = new HashMap<>();

    Rail(List<Screen> screens, Consumer<Screen> open, Runnable help, Runnable settings, Words words) {
        getStyleClass().add("rail");
        for (Screen screen : screens) {
            getChildren().add(entry(screen, open));
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button question = Parts.iconButton(HELP_CIRCLE, words.of("help.title"), help);
        Button wheel = Parts.iconButton(SETTINGS, words.of("settings.title"), settings);
        wheel.setId("settings");
        getChildren().addAll(gap, question, wheel);
    }

    private StackPane entry(Screen screen, Consumer<Screen> open) {
        ToggleButton button = Parts.dressed(new ToggleButton(), screen.face().icon(), screen.name());
        button.setId("screen-" + (entries.size() + 1));
        button.setOnAction(pressed -> {
            mark(screen); // a press on the open one must not unmark it
            open.accept(screen);
        });
        entries.put(screen, button);
        Region mark = new Region();
        mark.getStyleClass().add("rail-mark");
        mark.visibleProperty().bind(button.selectedProperty());
        StackPane entry = new StackPane(button, mark);
        StackPane.setAlignment(mark, Pos.CENTER_LEFT);
        return entry;
    }

    /** This screen is in front. */
    void mark(Screen screen) {
        entries.forEach((other, button) -> button.setSelected(other == screen));
    }
}
