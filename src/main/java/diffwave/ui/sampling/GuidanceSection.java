package diffwave.ui.sampling;

import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How strongly the label is followed; only where a model knows "none". */
public final class GuidanceSection extends VBox {

    public GuidanceSection(SamplingChoice choice, Words words) {
        Label line = Rows.explanation();
        line.setText(words.of("guidance.line"));
        ObservableValue<String> name = Bindings.createStringBinding(
                () -> FigureSlider.figure(choice.guidance().get()), choice.guidance());
        FigureSlider slider =
                new FigureSlider("w", words.of("guidance.name"), words.of("guidance.tip"), 0, 5, choice.guidance());
        Section section = new Section(words.of("guidance"), name, slider, line);
        Rows.only(section, choice.model().map(card -> choice.guided()));
        getChildren().add(section);
    }
}
