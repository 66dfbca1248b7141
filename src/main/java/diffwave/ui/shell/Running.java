package diffwave.ui.shell;

import diffwave.job.Cancelled;
import diffwave.job.Job;
import diffwave.problem.Problem;
import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Words;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job at a time of a screen: begins it, shows it in the foot, says what went wrong. FX thread only. */
public final class Running {

    /** How a job ended. */
    public enum End {
        DONE,
        STOPPED,
        FAILED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Activity activity;
    private final StringProperty sentence;
    private final Desk desk;
    private final Words words;
    private final ReadOnlyBooleanWrapper now = new ReadOnlyBooleanWrapper();
    private Optional<Job<?>> job = Optional.empty();

    /** @param sentence where it says what went wrong; emptied when a job begins */
    public Running(Activity activity, StringProperty sentence, Desk desk, Words words) {
        this.activity = activity;
        this.sentence = sentence;
        this.desk = desk;
        this.words = words;
    }

    /**
     * Begins a job; only where none runs.
     *
     * @param name as a person calls it
     * @param arrived told its result
     * @param ended told last, in every case
     */
    public <T> void begin(String name, Supplier<Job<T>> start, Consumer<T> arrived, Consumer<End> ended) {
        sentence.set("");
        follow(name, start, arrived, ended);
    }

    /** As {@link #begin}, for a job that nobody asked for just now: what is said stays to be read. */
    public <T> void follow(String name, Supplier<Job<T>> start, Consumer<T> arrived, Consumer<End> ended) {
        now.set(true);
        try {
            Job<T> begun = start.get();
            job = Optional.of(begun);
            activity.watch(begun, name);
            begun.result()
                    .whenComplete((made, failure) -> desk.fx().execute(() -> {
                        if (failure == null) {
                            arrived.accept(made);
                        }
                        ended(Optional.ofNullable(failure), ended);
                    }));
        } catch (RuntimeException refused) { // else it would seem to run for ever
            ended(Optional.of(refused), ended);
        }
    }

    /** Does work in the background and gives what comes of it on; a failure is told. */
    public <T> void later(Supplier<T> work, Consumer<T> then) {
        desk.background().execute(() -> {
            try {
                T result = work.get();
                desk.fx().execute(() -> then.accept(result));
            } catch (RuntimeException failure) {
                desk.fx().execute(() -> tell(failure));
            }
        });
    }

    private void ended(Optional<Throwable> failure, Consumer<End> told) {
        now.set(false);
        job = Optional.empty();
        told.accept(failure.map(this::tell).orElse(End.DONE));
    }

    /** Says what went wrong in a sentence; a failure that nobody can mend is logged and called a bug. */
    public End tell(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        switch (cause) {
            case Cancelled stopped -> {
                LOG.debug("stopped", stopped);
                return End.STOPPED;
            }
            case Problem problem -> sentence.set(words.said(problem.getMessage()));
            default -> {
                LOG.error("unexpected", cause);
                sentence.set(words.of("problem.bug", cause.getClass().getSimpleName()));
            }
        }
        return End.FAILED;
    }

    /** Stops the job that runs; it ends within one evaluation of the network. */
    public void stop() {
        job.ifPresent(Job::cancel);
    }

    /** Whether a job of this screen runs or waits. */
    public ReadOnlyBooleanProperty now() {
        return now.getReadOnlyProperty();
    }
}
