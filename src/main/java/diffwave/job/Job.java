package diffwave.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One piece of work with its state, progress, estimate and result. Safe to read from any thread. A job ends once, in
 * {@link State#DONE}, {@link State#FAILED} or {@link State#CANCELLED}, and then never changes.
 */
public final class Job<T> {

    /** Where a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        /** Whether nothing more will happen. */
        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /**
     * What a person sees of a job at one moment.
     *
     * @param fraction 0 … 1
     * @param what what is being done now; empty before the first report
     * @param elapsed since it began to run
     * @param left estimated from the pace so far; empty before the first report and after the end
     */
    public record Status(State state, double fraction, String what, Duration elapsed, Optional<Duration> left) {}

    private final String name;
    private final Work<T> work;
    private final Line line;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private State state = State.WAITING;
    private boolean cancelled;
    private double fraction;
    private String what = "";
    private long began;
    private long ended;

    Job(String name, Work<T> work, Line line) {
        this.name = name;
        this.work = work;
        this.line = line;
    }

    /** What a person calls it. */
    public String name() {
        return name;
    }

    /** The state, progress and estimate now. */
    public synchronized Status status() {
        long now = state.ended() ? ended : System.nanoTime();
        Duration elapsed = state == State.WAITING ? Duration.ZERO : Duration.ofNanos(now - began);
        Optional<Duration> left = state == State.RUNNING && fraction > 0
                ? Optional.of(Duration.ofNanos((long) (elapsed.toNanos() * (1 - fraction) / fraction)))
                : Optional.empty();
        return new Status(state, fraction, what, elapsed, left);
    }

    /** Completes with the result, or with the failure; a cancelled job completes with {@link Cancelled}. */
    public CompletableFuture<T> result() {
        return result;
    }

    /** Asks it to stop; returns at once. A waiting job ends now, a running one within one evaluation of the network. */
    public void cancel() {
        synchronized (this) {
            cancelled = true;
            if (state != State.WAITING) {
                return;
            }
            state = State.CANCELLED;
            began = System.nanoTime();
            ended = began;
        }
        result.completeExceptionally(new Cancelled());
        tell();
    }

    /** How many wait before it; empty where it does not wait. */
    public OptionalInt place() {
        return line.place(this);
    }

    /**
     * Lets others go first, or goes before them. Nothing where it does not wait.
     *
     * @param by places, negative for sooner; it stops at either end
     */
    public void move(int by) {
        line.move(this, by);
    }

    /** Why it failed; empty where it did not. */
    public Optional<Throwable> failure() {
        return status().state() == State.FAILED && result.isCompletedExceptionally()
                ? Optional.of(result.exceptionNow())
                : Optional.empty();
    }

    /**
     * @param listener called after every change, on the thread that made it; it must be quick
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Runs the work on this thread, unless it was cancelled while it waited. */
    void run() {
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.RUNNING;
            began = System.nanoTime();
        }
        try {
            tell();
            T value = work.run(new Reporter());
            end(State.DONE, value, null);
        } catch (Cancelled stop) {
            end(State.CANCELLED, null, stop);
        } catch (Throwable failure) { // an Error too must end the job, or whoever waits for it waits for ever
            end(State.FAILED, null, failure);
        }
    }

    private void end(State how, T value, Throwable failure) {
        synchronized (this) {
            if (state.ended()) {
                return;
            }
            state = how;
            ended = System.nanoTime();
            if (how == State.DONE) {
                fraction = 1;
            }
        }
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(failure);
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private final class Reporter implements Progress {
        @Override
        public void report(double done, double total, String now) {
            synchronized (Job.this) {
                fraction = Math.clamp(done / total, 0, 1);
                what = now;
            }
            tell();
        }

        @Override
        public boolean cancelled() {
            synchronized (Job.this) {
                return cancelled;
            }
        }
    }
}
