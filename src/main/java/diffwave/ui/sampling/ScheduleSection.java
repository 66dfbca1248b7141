package diffwave.ui.sampling;

import static org.kordamp.ikonli.feather.Feather.SLIDERS;

import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.model.ModelCard;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The noise schedule, drawn, with a point where the run is. */
public final class ScheduleSection extends VBox {

    private final SamplingChoice choice;
    private final Words words;

    /**
     * @param step the training step that is shown, 0-based; below 0 for none
     * @param edit opens the editor
     */
    public ScheduleSection(
            SamplingChoice choice,
            ObservableValue<Number> step,
            ObservableValue<Tokens> tokens,
            Runnable edit,
            Words words) {
        this.choice = choice;
        this.words = words;
        SchedulePlot plot = new SchedulePlot(tokens);
        Label sentence = Rows.explanation();
        sentence.textProperty()
                .bind(Bindings.createStringBinding(this::validity, choice.model(), choice.method(), choice.fast()));
        Runnable show = () -> plot.show(shown());
        choice.model().addListener((seen, before, now) -> show.run());
        choice.method().addListener((seen, before, now) -> show.run());
        choice.fast().addListener((seen, before, now) -> show.run());
        step.addListener((seen, before, now) -> plot.at(own() ? -1 : now.doubleValue()));
        show.run();
        ObservableValue<String> name = Bindings.createStringBinding(
                () -> own() ? choice.fast().get().orElseThrow().name() : words.of(kind()),
                choice.model(),
                choice.method(),
                choice.fast());
        Button button = new Button(words.of("schedule.edit.do"), Parts.icon(SLIDERS, "small"));
        button.setId("schedule-edit");
        button.getStyleClass().addAll("quiet", "raised");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip(words.of("schedule.tip")));
        button.setOnAction(pressed -> edit.run());
        plot.setOnMouseClicked(click -> edit.run());
        plot.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> spoken(name.getValue(), step.getValue().doubleValue()),
                        name,
                        sentence.textProperty(),
                        step));
        Section section = new Section(words.of("schedule"), name, plot, sentence, button);
        step.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> seen, Number before, Number now) {
                if (now.doubleValue() >= 0) {
                    section.open(); // the first run moves a point in it: once it is worth a look
                    step.removeListener(this);
                }
            }
        });
        getChildren().add(section);
    }

    /** How the model's schedule came about, as far as its numbers tell. */
    private String kind() {
        return choice.model()
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
        return choice.method().get() == Method.FAST && choice.fast().get().isPresent();
    }

    private Optional<Schedule> shown() {
        return own()
                ? choice.fast().get().map(FastSchedule::schedule)
                : choice.model().get().map(ModelCard::schedule);
    }

    private String validity() {
        return shown().map(schedule -> words.of(
                        own() ? "schedule.fits.fast" : "schedule.fits",
                        schedule.steps(),
                        plain(schedule.beta(0)),
                        plain(schedule.beta(schedule.steps() - 1))))
                .orElse("");
    }

    /** What the picture shows, for screen readers. */
    private String spoken(String name, double step) {
        Optional<Schedule> schedule = shown();
        if (own() || step < 0 || schedule.isEmpty()) {
            return words.of("schedule.spoken", name, validity());
        }
        int at = Math.clamp(Math.round(step), 0, schedule.get().steps() - 1);
        return words.of(
                "schedule.spoken.at",
                name,
                validity(),
                at + 1,
                plain(schedule.get().beta(at)));
    }

    private static String plain(double beta) {
        return new java.math.BigDecimal(String.format(Locale.ROOT, "%.2g", beta))
                .stripTrailingZeros()
                .toPlainString();
    }
}
