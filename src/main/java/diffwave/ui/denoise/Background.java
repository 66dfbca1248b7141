package diffwave.ui.denoise;

import diffwave.ui.flow.Desk;
import diffwave.ui.flow.LatestTask;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work in the background of which only the newest result counts; what goes wrong is told instead. */
final class Background<I, O> {

    private final LatestTask<I, Runnable> task;

    /**
     * @param work in the background
     * @param show told the result, on the FX thread
     * @param tell told a failure, on the FX thread
     */
    Background(Desk desk, Function<I, O> work, Consumer<O> show, Consumer<Throwable> tell) {
        task = new LatestTask<>(
                desk.background(),
                desk.fx(),
                input -> {
                    try {
                        O result = work.apply(input);
                        return () -> show.accept(result);
                    } catch (RuntimeException failure) {
                        return () -> tell.accept(failure);
                    }
                },
                Runnable::run);
    }

    void want(I input) {
        task.request(input);
    }
}
