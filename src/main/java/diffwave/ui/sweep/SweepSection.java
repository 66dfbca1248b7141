package diffwave.ui.sweep;

import diffwave.ui.sampling.Named;
import diffwave.ui.sampling.Rows;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The folded part of the inspector where a sweep is set: a parameter across, one down, their values, what they come to. */
public final class SweepSection extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    public SweepSection(SweepViewModel model, Words words) {
        Label line = Rows.explanation();
        line.setId("sweep-line");
        line.getStyleClass().add("sweep-line");
        ObservableValue<String> said = Bindings.createStringBinding(
                () -> model.on().get() ? model.summary().get() : words.of("sweep.line"), model.summary(), model.on());
        line.textProperty().bind(said);
        ObservableValue<Boolean> wrong = Bindings.createBooleanBinding(model.wrong()::get, model.summary(), model.on());
        wrong.addListener((seen, before, now) -> line.pseudoClassStateChanged(WRONG, now));
        said.addListener((seen, before, now) -> line.pseudoClassStateChanged(WRONG, wrong.getValue()));
        ObservableValue<String> summary = Bindings.createStringBinding(
                () -> model.on().get() && model.count() > 0 ? words.of("sweep.takes", model.count()) : "",
                model.summary(),
                model.on());
        getChildren()
                .add(new Section(
                        words.of("sweep"),
                        summary,
                        side("across", model.across(), words),
                        side("down", model.down(), words),
                        line));
    }

    private static VBox side(String which, Axis axis, Words words) {
        String name = words.of("sweep." + which);
        ComboBox<Parameter> box = new ComboBox<>();
        box.setId(which);
        box.getItems().setAll(Parameter.values());
        box.setConverter(Named.by(parameter -> words.of("sweep.of." + parameter.name())));
        Rows.wide(box, name);
        box.valueProperty().bindBidirectional(axis.parameter());
        TextField values = new TextField();
        values.setId(which + "-values");
        values.getStyleClass().add("field");
        values.setAccessibleText(words.of("sweep.values", name));
        values.setTooltip(new Tooltip(words.of("sweep.values.tip")));
        values.textProperty().bindBidirectional(axis.typed());
        Rows.only(values, axis.parameter().map(parameter -> parameter != Parameter.NONE));
        VBox side = Rows.titled(name, box);
        side.getChildren().add(values);
        return side;
    }
}
