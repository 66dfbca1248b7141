package diffwave.ui.generate;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.model.ModelCard;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The folded rest of the inspector: the noise schedule, the sampler, the guidance. */
final class Folded extends VBox {

    private final GenerateViewModel model;
    private final Wish wish;
    private final Words words;

    Folded(GenerateViewModel model, Look look, Words words) {
        this.model = model;
        this.wish = model.wish();
        this.words = words;
        getChildren().addAll(schedule(look), sampler(), guidance());
    }

    private Section schedule(Look look) {
        SchedulePlot plot = new SchedulePlot(look.tokens());
        Label sentence = wrapped();
        sentence.textProperty()
                .bind(Bindings.createStringBinding(this::validity, wish.model(), wish.method(), wish.fast()));
        Runnable show = () -> plot.show(shown());
        wish.model().addListener((seen, before, now) -> show.run());
        wish.method().addListener((seen, before, now) -> show.run());
        wish.fast().addListener((seen, before, now) -> show.run());
        model.shown()
                .addListener((seen, before, now) -> plot.at(
                        now instanceof Shown.Moment moment && !own()
                                ? moment.step().trained() - 1
                                : -1));
        show.run();
        ObservableValue<String> name = Bindings.createStringBinding(
                () -> own() ? wish.fast().get().orElseThrow().name() : words.of(kind()),
                wish.model(),
                wish.method(),
                wish.fast());
        Section section = new Section(words.of("schedule"), name, plot, sentence);
        model.shown().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Shown> seen, Shown before, Shown now) {
                if (now instanceof Shown.Moment) {
                    section.open(); // the first run moves a point in it: once it is worth a look
                    model.shown().removeListener(this);
                }
            }
        });
        return section;
    }

    /** How the model's schedule came about, as far as its numbers tell. */
    private String kind() {
        return wish.model()
                .get()
                .map(ModelCard::schedule)
                .map(schedule -> {
                    int steps = schedule.steps();
                    boolean linear =
                            schedule.equals(Schedule.linear(steps, schedule.beta(0), schedule.beta(steps - 1)));
                    boolean cosine = schedule.equals(Schedule.cosine(steps));
                    return linear ? "schedule.linear" : cosine ? "schedule.cosine" : "schedule.own";
                })
                .orElse("schedule.own");
    }

    private boolean own() {
        return wish.method().get() == Method.FAST && wish.fast().get().isPresent();
    }

    private Optional<Schedule> shown() {
        return own()
                ? wish.fast().get().map(FastSchedule::schedule)
                : wish.model().get().map(ModelCard::schedule);
    }

    private String validity() {
        return shown().map(schedule -> words.of(
                        own() ? "schedule.fits.fast" : "schedule.fits",
                        schedule.steps(),
                        plain(schedule.beta(0)),
                        plain(schedule.beta(schedule.steps() - 1))))
                .orElse("");
    }

    private static String plain(double beta) {
        return new java.math.BigDecimal(String.format(Locale.ROOT, "%.2g", beta))
                .stripTrailingZeros()
                .toPlainString();
    }

    private Section sampler() {
        ComboBox<Method> methods = new ComboBox<>();
        methods.setConverter(Named.by(method -> words.of("method." + method.name())));
        choice(methods, words.of("sampler"));
        Runnable offer = () -> {
            boolean fast = wish.model()
                    .get()
                    .filter(card -> !FastSchedule.fitting(card.schedule()).isEmpty())
                    .isPresent();
            methods.getItems().setAll(List.of(Method.values()));
            if (!fast) {
                methods.getItems().remove(Method.FAST);
            }
            methods.setValue(wish.method().get());
        };
        offer.run();
        wish.model().addListener((seen, before, now) -> offer.run());
        wish.method().addListener((seen, before, now) -> methods.setValue(now));
        methods.setOnAction(chosen -> Optional.ofNullable(methods.getValue()).ifPresent(wish.method()::set));
        Label line = wrapped();
        line.textProperty().bind(wish.method().map(method -> words.of("method." + method.name() + ".line")));
        HBox eta = slider(words.of("eta"), 0, 1, wish.eta());
        only(eta, wish.method().map(method -> method == Method.DDIM));
        ComboBox<FastSchedule> schedules = schedules();
        only(schedules, wish.method().map(method -> method == Method.FAST));
        ObservableValue<String> name = Bindings.createStringBinding(this::samplerName, wish.method(), wish.eta());
        return new Section(words.of("sampler"), name, methods, line, eta, schedules);
    }

    private String samplerName() {
        Method method = wish.method().get();
        String name = words.of("method." + method.name());
        return method == Method.DDIM ? name + ", η " + figure(wish.eta().get()) : name;
    }

    private ComboBox<FastSchedule> schedules() {
        ComboBox<FastSchedule> box = new ComboBox<>();
        box.setConverter(Named.by(FastSchedule::name));
        choice(box, words.of("schedule"));
        Runnable offer = () -> {
            box.getItems()
                    .setAll(wish.model()
                            .get()
                            .map(card -> FastSchedule.fitting(card.schedule()))
                            .orElse(List.of()));
            box.setValue(wish.fast().get().orElse(null));
        };
        offer.run();
        wish.model().addListener((seen, before, now) -> offer.run());
        box.setOnAction(chosen -> wish.fast().set(Optional.ofNullable(box.getValue())));
        return box;
    }

    private Section guidance() {
        Label line = wrapped();
        line.setText(words.of("guidance.line"));
        ObservableValue<String> name =
                Bindings.createStringBinding(() -> figure(wish.guidance().get()), wish.guidance());
        Section section = new Section(words.of("guidance"), name, slider("w", 0, 5, wish.guidance()), line);
        only(section, wish.model().map(card -> wish.guided()));
        return section;
    }

    private static HBox slider(String name, double least, double most, DoubleProperty value) {
        Slider slider = new Slider(least, most, value.get());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(name);
        slider.valueProperty().bindBidirectional(value);
        slider.valueProperty().addListener((seen, before, now) -> value.set(Math.rint(now.doubleValue() * 20) / 20));
        Label figure = Parts.label("", "figure");
        figure.setMinWidth(32);
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.textProperty().bind(Bindings.createStringBinding(() -> figure(value.get()), value));
        HBox row = new HBox(12, Parts.label(name, "muted"), slider, figure);
        HBox.setHgrow(slider, javafx.scene.layout.Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void choice(ComboBox<?> box, String name) {
        box.getStyleClass().add("field");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(name);
    }

    private static void only(javafx.scene.Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static Label wrapped() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    private static String figure(double value) {
        return new java.math.BigDecimal(String.format(Locale.ROOT, "%.2f", value))
                .stripTrailingZeros()
                .toPlainString();
    }
}
