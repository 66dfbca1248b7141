package diffwave.dataset;

import diffwave.job.Cancelled;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Makes the next batches on a thread of its own while the trainer computes, and measures how long the trainer waits for them all the
 * same. Used by one thread.
 */
public final class Prefetcher implements AutoCloseable {

    /** Enough to bridge a busy machine's pauses: at 20 ms a step a third of a second. */
    private static final int AHEAD = 16;

    private final BlockingQueue<Made> made = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private long began = -1;
    private long waited;

    private sealed interface Made {
        record Whole(Batch batch) implements Made {}

        record Failed(RuntimeException why) implements Made {}
    }

    /**
     * Begins to make batches.
     *
     * @param from the number of the first
     * @param rows of each
     * @param samples of each row
     */
    public Prefetcher(Batches batches, long from, int rows, int samples) {
        thread = Thread.ofPlatform().daemon().name("batches").start(() -> make(batches, from, rows, samples));
    }

    private void make(Batches batches, long from, int rows, int samples) {
        try {
            for (long number = from; !Thread.currentThread().isInterrupted(); number++) {
                made.put(new Made.Whole(batches.batch(number, rows, samples)));
            }
        } catch (RuntimeException e) {
            fail(e);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(RuntimeException why) {
        try {
            made.put(new Made.Failed(why)); // behind the batches that could be made
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The next batch, in order of their numbers.
     *
     * @throws RuntimeException what making it failed with
     */
    public Batch next() {
        long asked = System.nanoTime();
        began = began < 0 ? asked : began;
        try {
            Optional<Made> ready = Optional.ofNullable(made.poll());
            Made next = ready.isPresent() ? ready.get() : made.take();
            waited += ready.isPresent() ? 0 : System.nanoTime() - asked;
            return switch (next) {
                case Made.Whole whole -> whole.batch();
                case Made.Failed failed -> {
                    made.add(failed); // whoever asks again hears it again
                    throw failed.why();
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    /** The share of the time since the first {@link #next} that was spent waiting in it, 0 … 1. */
    public double waiting() {
        return began < 0 ? 0 : (double) waited / Math.max(1, System.nanoTime() - began);
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
