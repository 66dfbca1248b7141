package diffwave.ui.flow;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Carries values from any thread to the FX thread. While one waits to be shown, a newer one takes its place. */
public final class Relay<T> implements Consumer<T> {

    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Executor fx;
    private final Consumer<T> show;

    /**
     * @param fx runs on the FX thread, such as {@code Platform::runLater}
     * @param show called there
     */
    public Relay(Executor fx, Consumer<T> show) {
        this.fx = fx;
        this.show = show;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            fx.execute(() -> show.accept(waiting.getAndSet(null)));
        }
    }
}
