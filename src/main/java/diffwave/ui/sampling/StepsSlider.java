package diffwave.ui.sampling;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** How many steps; a method with a schedule of its own brings its number. */
public final class StepsSlider extends VBox {

    public StepsSlider(SamplingChoice choice, Words words) {
        super(6);
        Slider slider = new Slider(0, 1, 0.5);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("steps");
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(words.of("steps"));
        slider.setTooltip(new Tooltip(words.of("steps.tip")));
        StepScale scale = new StepScale(choice);
        slider.valueProperty().addListener((seen, before, now) -> scale.slide(now.doubleValue()));
        Runnable follow = () -> slider.setValue(scale.place());
        choice.steps().addListener((seen, before, now) -> follow.run());
        choice.model().addListener((seen, before, now) -> follow.run());
        follow.run();
        Label figure = Parts.label("", "figure");
        figure.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.valueOf(choice.expectedSteps()), choice.steps(), choice.method(), choice.fast()));
        slider.disableProperty().bind(choice.method().map(method -> method == diffwave.diffusion.Method.FAST));
        getChildren().addAll(Rows.row(words.of("steps"), figure), slider);
    }
}
