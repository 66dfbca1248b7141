package diffwave.ui.sampling;

import static org.kordamp.ikonli.feather.Feather.BOX;

import diffwave.model.ModelCard;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/** Which model. */
public final class ModelBox extends VBox {

    public ModelBox(SamplingChoice choice, Words words) {
        super(6);
        ComboBox<ModelCard> box = new ComboBox<>(choice.models());
        box.getStyleClass().add("field");
        box.setId("model");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.of("model"));
        box.setPlaceholder(Parts.label(words.of("model.none"), "muted"));
        box.setPromptText(words.of("model.none"));
        box.setCellFactory(list -> new ModelCell());
        box.setButtonCell(new ModelCell());
        box.setValue(choice.model().get().orElse(null));
        box.valueProperty().addListener((seen, before, now) -> {
            if (now != null) {
                choice.model().set(Optional.of(now));
            }
        });
        choice.model().addListener((seen, before, now) -> box.setValue(now.orElse(null)));
        getChildren().addAll(Parts.label(words.of("model"), "tag"), box);
    }

    private static final class ModelCell extends ListCell<ModelCard> {
        @Override
        protected void updateItem(ModelCard card, boolean empty) {
            super.updateItem(card, empty);
            setText(empty ? null : card.title());
            setGraphic(empty ? null : Parts.icon(BOX, "small"));
        }
    }
}
