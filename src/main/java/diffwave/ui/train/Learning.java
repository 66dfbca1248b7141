package diffwave.ui.train;

import diffwave.studio.TrainRequest;
import diffwave.training.Limit;
import diffwave.training.RunRecord;
import diffwave.training.StopSign;
import diffwave.training.TrainingObserver;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The run that learns now: begun, paused, gone on with, stopped. A pause is a stop with a checkpoint, so that the device is free for
 * other work; going on from there is exact. FX thread only.
 */
public final class Learning {

    /** How it stands. */
    public enum State {
        /** Nothing learns. */
        NONE,
        RUNNING,
        /** Asked to stop: it ends after its step, with a checkpoint. */
        ENDING,
        PAUSED;

        /** Whether a run goes on or is about to end. */
        public boolean active() {
            return this == RUNNING || this == ENDING;
        }
    }

    private final Context context;
    private final Running running;
    private final Words words;
    private final Runnable news;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private Optional<TrainRequest> request = Optional.empty();
    private StopSign stop = new StopSign();
    private boolean pausing;
    private long began;
    private double minutes;
    private Runnable afterwards = () -> {};
    private Runnable instead = () -> {};

    /** @param news told when there is something new in the run's folder, beside the looks of every second */
    Learning(Context context, Runnable news) {
        this.context = context;
        this.running = context.running();
        this.words = context.words();
        this.news = news;
    }

    /** Begins a run, or goes on with one; only where none goes on. */
    void begin(TrainRequest wish) {
        if (state.get().active()) {
            return;
        }
        request = Optional.of(wish);
        stop = new StopSign();
        pausing = false;
        began = System.nanoTime();
        state.set(State.RUNNING);
        AtomicBoolean first = new AtomicBoolean(true);
        TrainingObserver observer = step -> {
            if (first.getAndSet(false)) { // later ones are looked for every second
                context.desk().fx().execute(news);
            }
        };
        StopSign sign = stop;
        running.begin(
                words.of("train.job", wish.run().getFileName()),
                () -> context.maker().train(wish, observer, sign),
                record -> ended(wish.run(), record),
                end -> {
                    if (end != Running.End.DONE) { // what went wrong is said by now
                        state.set(State.NONE);
                    }
                    news.run();
                    (end == Running.End.FAILED ? instead : afterwards).run();
                    afterwards = () -> {};
                    instead = () -> {};
                });
    }

    private void ended(Path run, RunRecord record) {
        minutes = (System.nanoTime() - began) / 60e9;
        boolean paused = pausing && record.state() == RunRecord.State.STOPPED;
        state.set(paused ? State.PAUSED : State.NONE);
        String key = paused ? "train.told.paused" : "train.told." + record.state();
        context.sentence().set(words.of(key, run.getFileName(), Numbers.step(record.step())));
    }

    /** Goes on with a run that lies in a folder. */
    void goOn(Path run, Limit limit) {
        begin(new TrainRequest("", Map.of(), Optional.empty(), run, 0, true, Optional.empty(), limit));
    }

    /** Stops with a checkpoint, to go on later. */
    public void pause() {
        pausing = true;
        end();
    }

    /** Goes on after a pause, for the rest of its time. */
    public void goOn() {
        if (state.get() == State.PAUSED) {
            request.ifPresent(was -> goOn(was.run(), rest(was.limit())));
        }
    }

    private Limit rest(Limit limit) {
        return new Limit(
                limit.steps(),
                limit.minutes().isPresent()
                        ? OptionalDouble.of(Math.max(0.1, limit.minutes().getAsDouble() - minutes))
                        : OptionalDouble.empty());
    }

    /** Stops with a checkpoint. */
    public void stop() {
        pausing = false;
        if (state.get() == State.PAUSED) {
            state.set(State.NONE);
        } else {
            end();
        }
    }

    private void end() {
        if (state.get() == State.RUNNING) {
            state.set(State.ENDING);
            stop.ask();
        }
    }

    /**
     * Stops with a checkpoint and then does something, such as closing the window; at once where nothing learns.
     *
     * @param otherwise done where no checkpoint could be written; what went wrong is said by then
     */
    void stopAnd(Runnable then, Runnable otherwise) {
        if (state.get().active()) {
            afterwards = then;
            instead = otherwise;
            stop();
        } else {
            then.run();
        }
    }

    /** The folder of the run that learns or is paused. */
    Optional<Path> run() {
        return state.get() == State.NONE ? Optional.empty() : request.map(TrainRequest::run);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }
}
