package diffwave.dataset;

import diffwave.job.Cancelled;
import diffwave.job.Progress;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Decodes on every processor and hands the results on in order; only a few wait at a time, so that memory does not grow. */
final class InOrder {

    private static final int AHEAD = 2;

    private InOrder() {}

    /** Takes what was made of one item. */
    @FunctionalInterface
    interface Taker<R> {
        /**
         * @param index of the item
         * @param made of it
         */
        void take(int index, R made) throws Exception;
    }

    /**
     * @param work done on other threads
     * @param taker called on this thread, item after item
     * @param what for a person: "%s 12 of 50" is reported
     * @throws Exception what the taker throws; {@link Cancelled} where somebody asked to stop
     */
    static <T, R> void each(List<T> items, Function<T, R> work, Taker<R> taker, Progress progress, String what)
            throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("decode-", 0).factory());
        try {
            Iterator<T> left = items.iterator();
            Queue<Future<R>> waiting = new ArrayDeque<>();
            for (int i = 0; i < items.size(); i++) {
                while (left.hasNext() && waiting.size() < threads * AHEAD) {
                    T item = left.next();
                    waiting.add(pool.submit(() -> work.apply(item)));
                }
                progress.check();
                taker.take(i, waiting.remove().get());
                progress.report(i + 1.0, items.size(), what + " " + (i + 1) + " of " + items.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception known ? known : e;
        } finally {
            pool.shutdownNow();
        }
    }
}
