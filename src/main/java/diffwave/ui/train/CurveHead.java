package diffwave.ui.train;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Above the curves: which measure, how much is smoothed, which axis. */
final class CurveHead extends HBox {

    private static final double ROOMY = 740;

    CurveHead(TrainViewModel model, Words words) {
        getStyleClass().add("pane-head");
        Segments<Measure> measures = new Segments<>(
                List.of(Measure.values()),
                measure -> Parts.label(words.of(measure.key())),
                measure -> words.of(measure.key()),
                model.measure());
        measures.setId("measures");
        HBox tools = new HBox(16, smoothing(model, words), axis(model, words));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= ROOMY));
        tools.managedProperty().bind(tools.visibleProperty());
        setMinHeight(USE_PREF_SIZE);
        setMinWidth(0); // in the smallest window the tools give way
        getChildren().addAll(measures, Parts.gap(), tools);
    }

    private static HBox smoothing(TrainViewModel model, Words words) {
        Slider slider = new Slider(0, 1, model.smoothing().get());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("smoothing");
        slider.setBlockIncrement(0.1);
        slider.setPrefWidth(80);
        slider.setMinWidth(56);
        slider.setAccessibleText(words.of("train.smoothing"));
        slider.valueProperty().bindBidirectional(model.smoothing());
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of("train.smoothing.over", Math.round(model.over())), model.smoothing()));
        slider.setTooltip(tip);
        HBox box = new HBox(8, Parts.label(words.of("train.smoothing"), "tag"), slider);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.measure().map(Measure::noisy));
        return box;
    }

    private static Segments<Boolean> axis(TrainViewModel model, Words words) {
        ObjectProperty<Boolean> log = model.log().asObject();
        ObjectProperty<Boolean> chosen = new SimpleObjectProperty<>(model.log().get());
        chosen.bindBidirectional(log);
        Segments<Boolean> axis = new Segments<>(
                List.of(true, false),
                on -> Parts.label(words.of(on ? "train.log" : "train.linear")),
                on -> words.of(on ? "train.log" : "train.linear"),
                chosen);
        axis.getProperties().put(log, chosen); // bindings hold their ends weakly
        return axis;
    }
}
