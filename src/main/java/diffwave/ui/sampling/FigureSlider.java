package diffwave.ui.sampling;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.ui.theme.Parts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider in steps of 0.05 between its sign and its figure. */
public final class FigureSlider extends HBox {

    /**
     * @param sign before it, such as "η"
     * @param name for screen readers
     * @param tip the formula that it stands in
     */
    public FigureSlider(String sign, String name, String tip, double least, double most, DoubleProperty value) {
        super(12);
        Slider slider = new Slider(least, most, value.get());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(name);
        slider.setTooltip(new Tooltip(tip));
        slider.valueProperty().bindBidirectional(value);
        slider.valueProperty().addListener((seen, before, now) -> value.set(Math.rint(now.doubleValue() * 20) / 20));
        Label figure = Parts.label("", "figure");
        figure.setMinWidth(32);
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.textProperty().bind(Bindings.createStringBinding(() -> figure(value.get()), value));
        getChildren().addAll(Parts.label(sign, "muted"), slider, figure);
        HBox.setHgrow(slider, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
    }

    /** At most two decimals, none that says nothing: 1.5. */
    public static String figure(double value) {
        return new java.math.BigDecimal(String.format(Locale.ROOT, "%.2f", value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
