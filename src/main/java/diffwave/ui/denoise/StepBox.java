package diffwave.ui.denoise;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.studio.PaperStep;
import diffwave.ui.sampling.Rows;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Where the recording enters, which noise that supposes, and the step that would fit. */
final class StepBox extends VBox {

    private static final String LINK = "\u0001";

    StepBox(DenoiseViewModel model, Words words) {
        super(6);
        Slider slider = new Slider(1, PaperStep.PAPER.steps(), model.step().get());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("step");
        slider.setBlockIncrement(1);
        slider.setAccessibleText(words.of("denoise.step"));
        slider.setTooltip(new Tooltip(words.of("denoise.step.tip")));
        slider.valueProperty().bindBidirectional(model.step());
        Label figure = Parts.label("", "figure");
        figure.textProperty().bind(model.step().map(t -> words.of("denoise.step.of", t, PaperStep.PAPER.steps())));
        getChildren().addAll(Rows.row(words.of("denoise.step"), figure), slider, readout(model, words));
    }

    private static TextFlow readout(DenoiseViewModel model, Words words) {
        Text supposes = text("");
        supposes.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of("denoise.supposes", String.format(Locale.ROOT, "%.2f", model.supposed())) + " ",
                        model.step(),
                        model.scaled()));
        String[] around = words.of("denoise.fits", LINK).split(LINK, -1);
        Hyperlink link = new Hyperlink();
        link.setId("fitting");
        link.getStyleClass().add("plain");
        link.textProperty()
                .bind(model.cleaned().fitting().map(t -> t.isPresent() ? words.of("denoise.t", t.getAsInt()) : ""));
        link.setTooltip(new Tooltip(words.of("denoise.fits.tip")));
        link.setOnAction(pressed -> {
            link.setVisited(false);
            model.takeFitting();
        });
        Text before = text(around[0]);
        Text after = text(around[1]);
        for (var part : new javafx.scene.Node[] {before, link, after}) {
            Rows.only(part, model.cleaned().fitting().map(t -> t.isPresent()));
        }
        return new TextFlow(supposes, before, link, after);
    }

    private static Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("muted-text");
        return text;
    }
}
