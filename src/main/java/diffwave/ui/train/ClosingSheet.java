package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.SAVE;
import static org.kordamp.ikonli.feather.Feather.TRENDING_UP;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** Asked when the window is to close while a run goes on: checkpoint and quit, or stay. */
public final class ClosingSheet extends VBox {

    /**
     * @param close closes this sheet
     * @param quit closes the window
     */
    public ClosingSheet(Learning learning, Runnable close, Runnable quit, Words words) {
        super(16);
        setId("closing");
        setPadding(new Insets(24));
        Label asks = new Label(words.of("train.closing.line"));
        asks.setWrapText(true);
        asks.setPrefWidth(400);
        Button leave = button(SAVE, "train.closing.quit", words, () -> {
            setDisable(true);
            learning.stopAnd(quit, close);
        });
        leave.setId("closing-quit");
        Button stay = button(TRENDING_UP, "train.closing.stay", words, close);
        stay.setId("closing-stay");
        getChildren().addAll(Parts.label(words.of("train.closing"), "strong"), asks, new HBox(8, stay, leave));
    }

    private static Button button(Ikon icon, String key, Words words, Runnable action) {
        Button button = Parts.named(new Button(words.of(key), Parts.icon(icon, "small")), words.of(key));
        button.getStyleClass().addAll("quiet", "raised");
        button.setMinHeight(32);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
