package diffwave.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The one thread that owns the device: jobs wait in line, where they can be moved, and run one after another. */
public final class Worker implements Runner, AutoCloseable {

    private final Queue queue = new Queue();

    /** A thread like any other. */
    public Worker() {
        this(() -> {});
    }

    /**
     * @param first what its thread does before any job, such as stepping behind the window's
     */
    public Worker(Runnable first) {
        Thread.ofPlatform().name("device").daemon(true).start(() -> {
            first.run();
            queue.work();
        });
    }

    /**
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public <T> Job<T> submit(String name, Work<T> work) {
        Job<T> job = new Job<>(name, work, queue);
        job.onChange(() -> queue.forgetIfEnded(job));
        queue.add(job);
        return job;
    }

    /** Jobs that run or wait, in order. */
    public List<Job<?>> open() {
        return queue.open();
    }

    /** Cancels what runs and waits, and lets the thread end; returns at once. */
    @Override
    public void close() {
        queue.close().forEach(Job::cancel);
    }

    /** Who waits, in order, and who runs. */
    private static final class Queue implements Line {

        private final List<Job<?>> waiting = new ArrayList<>();
        private Optional<Job<?>> running = Optional.empty();
        private boolean closed;

        void work() {
            for (Optional<Job<?>> next = next(); next.isPresent(); next = next()) {
                next.get().run();
            }
        }

        private synchronized Optional<Job<?>> next() {
            running = Optional.empty();
            while (waiting.isEmpty() && !closed) {
                try {
                    wait();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
            }
            running = waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.removeFirst());
            return running;
        }

        synchronized void add(Job<?> job) {
            if (closed) {
                throw new IllegalStateException("the worker is closed");
            }
            waiting.add(job);
            notifyAll();
        }

        synchronized void forgetIfEnded(Job<?> job) {
            if (job.status().state().ended()) {
                waiting.remove(job);
                running = running.filter(now -> now != job);
            }
        }

        synchronized List<Job<?>> open() {
            return Stream.concat(running.stream(), waiting.stream()).toList();
        }

        synchronized List<Job<?>> close() {
            closed = true;
            notifyAll();
            return open();
        }

        @Override
        public synchronized OptionalInt place(Job<?> job) {
            int at = waiting.indexOf(job);
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
        }

        @Override
        public synchronized void move(Job<?> job, int by) {
            int at = waiting.indexOf(job);
            if (at >= 0) {
                waiting.remove(at);
                waiting.add(Math.clamp((long) at + by, 0, waiting.size()), job);
            }
        }
    }
}
