package diffwave.ui.shell;

import diffwave.job.Job;
import diffwave.studio.EngineState;
import diffwave.studio.EngineState.Phase;
import diffwave.ui.theme.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What is being done now: the view-model of the foot's right half. A running job comes first; without one, an engine that is
 * still unpacking shows how far it is.
 */
public final class Activity {

    private static final double MEGABYTE = 1e6;

    private final ReadOnlyObjectWrapper<EngineState> engine;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper cancellable = new ReadOnlyBooleanWrapper();
    private final Words words;
    private final Jobs jobs;

    public Activity(EngineState now, Words words, Executor fx) {
        this.engine = new ReadOnlyObjectWrapper<>(now);
        this.words = words;
        this.jobs = new Jobs(fx);
        jobs.all().addListener((seen, before, all) -> show());
        show();
    }

    /** The engine's news; FX thread. */
    public void engine(EngineState now) {
        engine.set(now);
        show();
    }

    /**
     * Shows a job until it ends.
     *
     * @param named as a person calls it
     */
    public void watch(Job<?> next, String named) {
        jobs.add(next, named);
    }

    /** Everything that runs, waits and has ended. */
    public Jobs jobs() {
        return jobs;
    }

    /** Stops the running job; it ends within one evaluation of the network. */
    public void cancel() {
        jobs.front().ifPresent(jobs::cancel);
    }

    private void show() {
        Optional<Jobs.Entry> front = jobs.front();
        cancellable.set(front.isPresent());
        front.ifPresentOrElse(this::showJob, this::showEngine);
    }

    private void showJob(Jobs.Entry now) {
        Job.Status status = now.status();
        title.set(now.name());
        fraction.set(status.fraction());
        long more = jobs.waiting() - (now.waits() ? 1 : 0);
        detail.set(more > 0 ? words.of("job.more", told(status), more) : told(status));
        busy.set(true);
    }

    /** How far a job is and how long it still takes. */
    String told(Job.Status status) {
        boolean waits = status.state() == Job.State.WAITING || status.what().isEmpty();
        String doing = waits ? words.of(waiting()) : words.said(status.what());
        return status.left()
                .map(left -> words.of("job.left", doing, duration(left)))
                .orElse(doing);
    }

    private String waiting() {
        return engine.get().phase() == Phase.READY ? "job.waiting" : "job.engine";
    }

    private void showEngine() {
        EngineState now = engine.get();
        boolean unpacking = now.phase() == Phase.UNPACKING;
        busy.set(unpacking);
        if (unpacking) {
            title.set(words.of("engine.unpacking"));
            fraction.set((double) now.doneBytes() / Math.max(1, now.totalBytes()));
            detail.set(words.of(
                    "engine.megabytes",
                    Math.round(now.doneBytes() / MEGABYTE),
                    Math.round(now.totalBytes() / MEGABYTE)));
        }
    }

    /** As a person says it: 12 s, 3 min. */
    public String duration(Duration left) {
        long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
        return seconds < 90 ? words.of("time.seconds", seconds) : words.of("time.minutes", (seconds + 30) / 60);
    }

    public ReadOnlyObjectProperty<EngineState> engine() {
        return engine.getReadOnlyProperty();
    }

    /** What runs. */
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** How far it is, in words. */
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /** 0 … 1. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** Whether there is anything to show. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty cancellable() {
        return cancellable.getReadOnlyProperty();
    }
}
