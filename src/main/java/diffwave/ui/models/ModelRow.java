package diffwave.ui.models;

import diffwave.model.ModelCard;
import diffwave.studio.Installed;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A model in the list: what it is for, its title, its rate and size, and whether it is good yet. */
final class ModelRow extends ListCell<Installed> {

    private final Words words;
    private final FontIcon icon = new FontIcon();
    private final Label title = Parts.label("", "strong");
    private final Label about = Parts.label("", "tag");
    private final Label interim;
    private final HBox row;

    ModelRow(Words words) {
        this.words = words;
        title.setMinWidth(0);
        about.setMinWidth(0);
        interim = Parts.label(words.of("models.interim"), "badge", "warn");
        interim.managedProperty().bind(interim.visibleProperty());
        VBox text = new VBox(2, title, about);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        row = new HBox(8, icon, text, Parts.gap(), interim);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, never wider
    }

    @Override
    protected void updateItem(Installed model, boolean empty) {
        super.updateItem(model, empty);
        if (empty || model == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        ModelCard card = model.card();
        icon.setIconCode(Kind.icon(card));
        title.setText(card.title());
        about.setText(String.join(" · ", Fact.kind(card, words), Fact.rate(card), Fact.size(model.bytes())));
        interim.setVisible(card.interim());
        setAccessibleText(title.getText() + ", " + about.getText() + (card.interim() ? ", " + interim.getText() : ""));
        setGraphic(row);
    }
}
