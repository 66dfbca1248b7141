package diffwave.training;

import diffwave.job.Cancelled;
import diffwave.network.Lesson;
import diffwave.problem.Problem;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongFunction;

/** Makes the next lessons on a thread of its own while the network computes, and measures how long it is waited for. Used by one thread. */
final class Ahead implements AutoCloseable {

    private static final int MOST = 3;

    private sealed interface Made {
        record Whole(Lesson lesson) implements Made {}

        record Failed(Throwable why) implements Made {}
    }

    private final BlockingQueue<Made> made = new ArrayBlockingQueue<>(MOST);
    private final Thread thread;
    private long waited;

    /**
     * @param from the number of the first
     */
    Ahead(LongFunction<Lesson> lessons, long from) {
        thread = Thread.ofPlatform().daemon().name("lessons").start(() -> make(lessons, from));
    }

    private void make(LongFunction<Lesson> lessons, long from) {
        try {
            for (long number = from; !Thread.currentThread().isInterrupted(); number++) {
                made.put(made(lessons, number));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** An Error too is handed over, or who waits would wait for ever: a mapped file that is cut short is one. */
    private static Made made(LongFunction<Lesson> lessons, long number) {
        try {
            return new Made.Whole(lessons.apply(number));
        } catch (RuntimeException | Error e) {
            return new Made.Failed(e);
        }
    }

    /**
     * The next lesson.
     *
     * @throws Problem where the data set cannot be read any more
     */
    Lesson next() {
        long asked = System.nanoTime();
        try {
            Made next = made.take();
            waited += System.nanoTime() - asked;
            return switch (next) {
                case Made.Whole whole -> whole.lesson();
                case Made.Failed failed -> throw failure(failed.why());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    private static RuntimeException failure(Throwable why) {
        return switch (why) {
            case Problem known -> known;
            case OutOfMemoryError full -> throw full;
            case InternalError gone -> lost(gone);
            case UncheckedIOException gone -> lost(gone);
            case RuntimeException bug -> bug;
            default -> throw (Error) why;
        };
    }

    /** What a cache that cannot be read any more comes to. */
    static Problem lost(Throwable gone) {
        return new Problem(
                "The data set's cache cannot be read any more (" + gone.getMessage() + "); see that its disk is there.",
                gone);
    }

    /** Seconds waited since the call before. */
    double waited() {
        double seconds = waited * 1e-9;
        waited = 0;
        return seconds;
    }

    /** Ends the thread and waits until it has ended, so that the sounds may be closed. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
