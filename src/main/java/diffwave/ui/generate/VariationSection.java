package diffwave.ui.generate;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.studio.PaperStep;
import diffwave.ui.sampling.Rows;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Another sound like the chosen take: how far it is noised, and the button. */
final class VariationSection extends VBox {

    VariationSection(GenerateViewModel model, Words words) {
        Wish wish = model.wish();
        Slider strength = new Slider(1, PaperStep.PAPER.steps(), wish.strength().get());
        strength.setSkin(new ProgressSliderSkin(strength));
        strength.setBlockIncrement(1);
        strength.setId("strength");
        strength.setAccessibleText(words.of("vary.strength"));
        strength.setTooltip(new Tooltip(words.of("vary.strength.tip")));
        strength.valueProperty().bindBidirectional(wish.strength());
        Label line = Rows.explanation();
        line.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.of(
                                "vary.line",
                                String.format(
                                        Locale.ROOT,
                                        "%.2f",
                                        PaperStep.PAPER.noise(wish.strength().get() - 1))),
                        wish.strength()));
        Button button = new Button(words.of("vary"));
        button.setId("vary");
        button.getStyleClass().add("quiet");
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty()
                .bind(model.running()
                        .or(Bindings.createBooleanBinding(
                                () -> model.shelf().chosen().get().isEmpty(),
                                model.shelf().chosen())));
        button.setOnAction(pressed -> model.vary());
        ObservableValue<String> summary = wish.strength().map(t -> "t " + t);
        getChildren()
                .add(new Section(
                        words.of("vary.title"),
                        summary,
                        Rows.row(words.of("vary.strength"), figure(wish)),
                        strength,
                        line,
                        button));
    }

    private static Label figure(Wish wish) {
        Label figure = Parts.label("", "figure");
        figure.textProperty().bind(wish.strength().asString());
        return figure;
    }
}
