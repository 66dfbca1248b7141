package diffwave.ui.flow;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/**
 * Where a view's work is done.
 *
 * @param background for pictures and sounds, one after another, out of the FX thread's way
 * @param files for what takes long and waits for the disk, such as checking a model, so that no picture waits for it
 * @param fx back on the FX thread
 */
public record Desk(Executor background, Executor files, Executor fx) {

    /** With one thread for both. */
    public Desk(Executor background, Executor fx) {
        this(background, background, fx);
    }

    /** Daemon threads of low priority, so that pictures never slow the network down much, and JavaFX's own thread. */
    public static Desk ofWindow() {
        return new Desk(thread("pictures"), thread("files"), Platform::runLater);
    }

    private static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name(name)
                .daemon(true)
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    /** Everything at once on the caller's thread: for tests. */
    public static Desk direct() {
        return new Desk(Runnable::run, Runnable::run);
    }
}
