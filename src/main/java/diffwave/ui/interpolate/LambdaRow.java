package diffwave.ui.interpolate;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The one thing of the screen: the slider from A to B. It plays while it is moved. */
final class LambdaRow extends VBox {

    LambdaRow(InterpolateViewModel model, Words words) {
        super(2);
        getStyleClass().addAll("lambda", "line-below");
        setPadding(new Insets(8, 16, 8, 16));
        Slider slider = new Slider(0, 1, model.lambda().get());
        slider.setSkin(new atlantafx.base.controls.ProgressSliderSkin(slider));
        slider.setId("lambda");
        slider.setAccessibleText(words.of("interpolate.slider"));
        slider.setTooltip(new Tooltip(words.of("interpolate.slider.tip")));
        slider.valueProperty().addListener((seen, before, now) -> {
            if (Math.abs(now.doubleValue() - model.lambda().get()) > 1e-9) {
                model.drag(Math.rint(now.doubleValue() * 100) / 100);
            }
        });
        model.lambda().addListener((seen, before, now) -> slider.setValue(now.doubleValue()));
        slider.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, key -> {
            double by = key.isShiftDown() ? 0.1 : 0.01;
            if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
                model.nudge(key.getCode() == KeyCode.LEFT ? -by : by);
                key.consume();
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox row = new HBox(16, Parts.label("A", "headline", "of-a"), slider, Parts.label("B", "headline", "of-b"));
        row.setAlignment(Pos.CENTER);
        Label figure = Parts.label("", "headline");
        figure.setId("lambda-figure");
        figure.textProperty().bind(model.lambda().map(now -> "λ " + InterpolateViewModel.figure(now.doubleValue())));
        Label hint = Parts.label(words.of("interpolate.hint"), "muted");
        Label ready = Parts.label("", "muted");
        ready.setId("ready");
        ready.textProperty().bind(model.ready().map(now -> words.of("interpolate.ready", now, Grid.POINTS)));
        StackPane below = new StackPane(hint, figure, ready);
        StackPane.setAlignment(ready, Pos.CENTER_RIGHT);
        StackPane.setAlignment(hint, Pos.CENTER_LEFT);
        getChildren().addAll(row, below);
    }
}
