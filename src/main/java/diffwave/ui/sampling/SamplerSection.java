package diffwave.ui.sampling;

import diffwave.diffusion.Method;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Which sampler, in a line what it does, and its options. */
public final class SamplerSection extends VBox {

    private final SamplingChoice choice;
    private final Words words;

    public SamplerSection(SamplingChoice choice, Words words) {
        this.choice = choice;
        this.words = words;
        ComboBox<Method> methods = new ComboBox<>();
        methods.setConverter(Named.by(method -> words.of("method." + method.name())));
        Rows.wide(methods, words.of("sampler"));
        Tooltip formula = new Tooltip();
        formula.textProperty().bind(choice.method().map(method -> words.of("method." + method.name() + ".tip")));
        methods.setTooltip(formula);
        Runnable offer = () -> {
            boolean fast = choice.model()
                    .get()
                    .filter(card -> !FastSchedule.fitting(card.schedule()).isEmpty())
                    .isPresent();
            methods.getItems().setAll(List.of(Method.values()));
            if (!fast) {
                methods.getItems().remove(Method.FAST);
            }
            methods.setValue(choice.method().get());
        };
        offer.run();
        choice.model().addListener((seen, before, now) -> offer.run());
        choice.method().addListener((seen, before, now) -> methods.setValue(now));
        methods.setOnAction(chosen -> Optional.ofNullable(methods.getValue()).ifPresent(choice.method()::set));
        Label line = Rows.explanation();
        line.textProperty().bind(choice.method().map(method -> words.of("method." + method.name() + ".line")));
        FigureSlider eta =
                new FigureSlider(words.of("eta"), words.of("eta.name"), words.of("eta.tip"), 0, 1, choice.eta());
        Rows.only(eta, choice.method().map(method -> method == Method.DDIM));
        ComboBox<FastSchedule> schedules = schedules();
        Rows.only(schedules, choice.method().map(method -> method == Method.FAST));
        ObservableValue<String> name = Bindings.createStringBinding(this::samplerName, choice.method(), choice.eta());
        getChildren().add(new Section(words.of("sampler"), name, methods, line, eta, schedules));
    }

    private String samplerName() {
        Method method = choice.method().get();
        String name = words.of("method." + method.name());
        return method == Method.DDIM
                ? name + ", η " + FigureSlider.figure(choice.eta().get())
                : name;
    }

    private ComboBox<FastSchedule> schedules() {
        ComboBox<FastSchedule> box = new ComboBox<>();
        box.setConverter(Named.by(FastSchedule::name));
        Rows.wide(box, words.of("schedule"));
        Runnable offer = () -> {
            box.getItems()
                    .setAll(choice.model()
                            .get()
                            .map(card -> FastSchedule.fitting(card.schedule()))
                            .orElse(List.of()));
            box.setValue(choice.fast().get().orElse(null));
        };
        offer.run();
        choice.model().addListener((seen, before, now) -> offer.run());
        box.setOnAction(chosen -> choice.fast().set(Optional.ofNullable(box.getValue())));
        return box;
    }
}
