package diffwave.cli;

import diffwave.job.Job;
import diffwave.problem.Problem;
import diffwave.studio.EngineState;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionException;

/** A job's progress on the error stream: one line that is written over, and nothing where the stream is not a terminal. */
final class ProgressLine {

    private static final long REWRITE_NS = 100_000_000L;
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final boolean terminal;
    private long written;

    ProgressLine(PrintWriter err) {
        Console console = System.console();
        this.err = err;
        this.terminal = console != null && console.isTerminal();
    }

    /** Shows how far a job is, at most ten times a second. */
    void report(Job.Status status) {
        if (status.state().ended()) {
            wipe();
        } else if (System.nanoTime() - written > REWRITE_NS && !status.what().isEmpty()) {
            String left =
                    status.left().map(time -> " · " + spoken(time) + " left").orElse("");
            line(String.format(Locale.ROOT, "%3.0f %%  %s%s", 100 * status.fraction(), status.what(), left));
        }
    }

    /** Shows how far the first start's unpacking is. */
    void report(EngineState state) {
        if (state.phase() == EngineState.Phase.UNPACKING) {
            line(String.format(
                    Locale.ROOT,
                    "getting ready, first start only: %d of %d MB",
                    state.doneBytes() / 1_000_000,
                    state.totalBytes() / 1_000_000));
        } else {
            wipe();
        }
    }

    /**
     * A job's result, once it has ended.
     *
     * @throws RuntimeException what it failed with
     */
    static <T> T result(Job<T> job) {
        try {
            return job.result().join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException known -> throw known;
                case OutOfMemoryError full ->
                    throw new Problem(
                            "There was not enough memory for this: make it shorter, or close other programs.", full);
                default -> throw e;
            }
        }
    }

    private void line(String text) {
        written = System.nanoTime();
        if (terminal) {
            err.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
            err.flush();
        }
    }

    private void wipe() {
        if (terminal && written != 0) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
        written = 0;
    }

    private static String spoken(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
