package diffwave.ui.train;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Above the map: what its rows are, and whether it is divided by the Wiener filter's errors. */
final class LevelHead extends HBox {

    LevelHead(TrainViewModel model, Words words) {
        getStyleClass().addAll("pane-head", "line-top");
        Label line = Parts.label(words.of("train.levels.line"), "muted");
        line.setMinWidth(0);
        ToggleButton wiener = new ToggleButton(words.of("train.wiener"));
        wiener.setId("wiener");
        wiener.setMinWidth(USE_PREF_SIZE);
        wiener.getStyleClass().addAll("quiet", "raised", "tag");
        wiener.setTooltip(new Tooltip(words.of("train.wiener.tip")));
        wiener.selectedProperty().bindBidirectional(model.wiener());
        wiener.disableProperty()
                .bind(model.seen()
                        .map(now -> now.filter(seen -> !seen.history().wiener().isEmpty())
                                .isEmpty()));
        getChildren()
                .addAll(
                        Parts.label(words.of("train.levels"), "strong"),
                        line,
                        Parts.gap(),
                        Parts.label(words.of("train.profile"), "tag"),
                        wiener);
    }
}
