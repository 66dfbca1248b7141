package diffwave.ui.flow;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Computes in the background for the latest request only: requests that come while one is computed replace each other, so
 * a slow computation is never more than one behind. Results reach the FX thread in order, coalesced by a {@link Relay}.
 */
public final class LatestTask<I, O> {

    private final AtomicReference<I> waiting = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Executor background;
    private final Function<I, O> work;
    private final Relay<O> result;

    /**
     * @param work on the background's thread, never twice at a time
     * @param show on the FX thread
     */
    public LatestTask(Executor background, Executor fx, Function<I, O> work, Consumer<O> show) {
        this.background = background;
        this.work = work;
        this.result = new Relay<>(fx, show);
    }

    /** Wants the result for this input; any thread. */
    public void request(I input) {
        waiting.set(input);
        start();
    }

    private void start() {
        if (busy.compareAndSet(false, true)) {
            background.execute(this::one);
        }
    }

    /** One request at a time, then to the end of the line: others share the thread. */
    private void one() {
        try {
            I input = waiting.getAndSet(null);
            if (input != null) {
                result.accept(work.apply(input));
            }
        } finally {
            busy.set(false);
        }
        if (waiting.get() != null) {
            start();
        }
    }
}
