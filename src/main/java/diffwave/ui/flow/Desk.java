package diffwave.ui.flow;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/**
 * Where a view's work is done.
 *
 * @param background for pictures and files, one after another, out of the FX thread's way
 * @param fx back on the FX thread
 */
public record Desk(Executor background, Executor fx) {

    /** One daemon thread of low priority, so that pictures never slow the network down much, and JavaFX's own thread. */
    public static Desk ofWindow() {
        Executor background = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("pictures")
                .daemon(true)
                .priority(Thread.MIN_PRIORITY)
                .factory());
        return new Desk(background, Platform::runLater);
    }

    /** Everything at once on the caller's thread: for tests. */
    public static Desk direct() {
        return new Desk(Runnable::run, Runnable::run);
    }
}
