package diffwave.ui.train;

import diffwave.studio.TrainingCost;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Measures on this machine what the run that the form asks for would take a step. FX thread only. */
final class Costing {

    /**
     * What was measured last.
     *
     * @param settings by key, of the run that was measured
     */
    record Measured(Map<String, String> settings, TrainingCost cost) {}

    private final Context context;
    private final TrainForm form;
    private final Running running;
    private final ReadOnlyObjectWrapper<Optional<Measured>> measured = new ReadOnlyObjectWrapper<>(Optional.empty());

    Costing(Context context, TrainForm form) {
        this.context = context;
        this.form = form;
        running = context.running();
    }

    /** Takes some steps with the form's settings and keeps nothing of them; only where the form is right. */
    void measure() {
        if (running.now().get() || !form.wrong().isEmpty()) {
            return;
        }
        Map<String, String> settings = form.settings();
        running.begin(
                context.words().of("train.cost.job"),
                () -> context.maker().cost(form.measurable()),
                cost -> measured.set(Optional.of(new Measured(settings, cost))),
                end -> {});
    }

    /** Stops measuring. */
    void stop() {
        running.stop();
    }

    /** Whether a step is measured now. */
    ReadOnlyBooleanProperty now() {
        return running.now();
    }

    ReadOnlyObjectProperty<Optional<Measured>> measured() {
        return measured.getReadOnlyProperty();
    }
}
