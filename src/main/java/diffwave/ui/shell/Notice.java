package diffwave.ui.shell;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A few sentences to read: what the engine runs on, and why. */
final class Notice extends VBox {

    Notice(String sentences, Words words) {
        super(12);
        setPadding(new Insets(24));
        Label text = new Label(sentences);
        text.setWrapText(true);
        text.setPrefWidth(420);
        getChildren().addAll(Parts.label(words.of("engine.title"), "strong"), text);
        setFocusTraversable(true);
    }
}
