package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.LIFE_BUOY;

import diffwave.studio.session.Left;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** At the start: takes that were left, and the two things to do with it. */
public final class LeftBanner extends HBox {

    public LeftBanner(SessionViewModel model, Words words) {
        setId("left");
        getStyleClass().add("banner");
        Label text = Parts.label("");
        text.setMinWidth(0);
        Button back = button(words.of("session.back"), model::bringBack);
        back.setId("bring-back");
        back.getStyleClass().add("call");
        Button forget = button(words.of("session.forget"), model::forget);
        getChildren().addAll(Parts.icon(LIFE_BUOY, "small"), text, Parts.gap(), back, forget);
        model.left().subscribe((Optional<Left> left) -> {
            setVisible(left.isPresent());
            left.ifPresent(one -> text.setText(words.of("session.left", one.count())));
            setAccessibleText(text.getText());
        });
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(name);
        button.getStyleClass().addAll("quiet");
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
