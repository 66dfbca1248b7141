package diffwave.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands in for the FX thread: the test's own thread does what was handed over, until something holds. */
public final class Loop implements Executor {

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /** Runs what comes until the condition holds; gives up when nothing comes for ten seconds. */
    public void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            try {
                Runnable next = waiting.poll(10, TimeUnit.SECONDS);
                if (next == null) {
                    throw new AssertionError("nothing happened for ten seconds");
                }
                next.run();
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }
}
