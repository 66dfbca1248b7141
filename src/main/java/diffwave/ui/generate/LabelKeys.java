package diffwave.ui.generate;

import diffwave.model.ModelCard;
import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A key for each of the model's labels, five in a row; digits in the order of a keyboard where they are large. */
final class LabelKeys extends GridPane {

    private static final int ACROSS = 5;
    private final boolean large;
    private final GenerateViewModel model;
    private final Words words;
    private final Map<Integer, ToggleButton> keys = new HashMap<>();

    LabelKeys(GenerateViewModel model, boolean large, Words words) {
        super(large ? 10 : 6, large ? 10 : 6);
        this.large = large;
        this.model = model;
        this.words = words;
        model.wish().model().addListener((seen, before, now) -> show(now));
        model.wish()
                .label()
                .addListener(
                        (seen, before, now) -> keys.forEach((index, key) -> key.setSelected(now.orElse(-1) == index)));
        show(model.wish().model().get());
    }

    private void show(Optional<ModelCard> card) {
        getChildren().clear();
        keys.clear();
        getColumnConstraints().clear();
        List<String> labels = card.map(LabelText::all).orElse(List.of());
        boolean digits = card.filter(LabelText::figures).isPresent();
        int across = digits ? ACROSS : 2;
        List<Integer> order = IntStream.range(0, labels.size())
                .map(i -> digits && large && labels.size() == 10 ? (i + 1) % 10 : i)
                .boxed()
                .toList();
        for (int i = 0; i < order.size(); i++) {
            add(key(order.get(i), labels.get(order.get(i)), digits), i % across, i / across);
        }
        for (int i = 0; i < Math.min(across, labels.size()); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(large ? -1 : 100.0 / across);
            column.setHgrow(large ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    private ToggleButton key(int index, String label, boolean digit) {
        ToggleButton key = new ToggleButton(label);
        key.setId((large ? "start-" : "key-") + label);
        key.getStyleClass().add("key");
        if (large) {
            key.getStyleClass().add("large");
        }
        if (!digit) {
            key.getStyleClass().add("words");
        }
        key.setAccessibleText(words.of("key.say", label));
        key.setOnAction(pressed -> {
            key.setSelected(model.wish().label().get().orElse(-1) == index);
            model.press(index);
        });
        key.setSelected(model.wish().label().get().orElse(-1) == index);
        keys.put(index, key);
        return key;
    }
}
