package diffwave.ui.sampling;

import diffwave.model.ModelCard;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/** Which label, or none; there only where the model has labels. */
public final class LabelBox extends VBox {

    /**
     * @param title above it
     * @param label the chosen label's index; empty for none
     */
    public LabelBox(
            String title, ObservableValue<Optional<ModelCard>> model, ObjectProperty<OptionalInt> label, Words words) {
        ComboBox<OptionalInt> box = new ComboBox<>();
        box.setId("label");
        Rows.wide(box, title);
        box.setConverter(Named.by(index -> index.isEmpty()
                ? words.of("label.none")
                : model.getValue().map(LabelText::all).orElse(List.of()).get(index.getAsInt())));
        Runnable offer = () -> {
            Optional<ModelCard> card = model.getValue();
            int count = card.map(now -> now.labels().size()).orElse(0);
            box.getItems().setAll(OptionalInt.empty());
            box.getItems()
                    .addAll(IntStream.range(0, count).mapToObj(OptionalInt::of).toList());
            box.setValue(label.get());
        };
        offer.run();
        model.addListener((seen, before, now) -> offer.run());
        label.addListener((seen, before, now) -> box.setValue(now));
        box.setOnAction(chosen -> Optional.ofNullable(box.getValue()).ifPresent(label::set));
        getChildren().add(Rows.titled(title, box));
        Rows.only(
                this,
                model.map(card -> card.filter(now -> !now.labels().isEmpty()).isPresent()));
    }
}
