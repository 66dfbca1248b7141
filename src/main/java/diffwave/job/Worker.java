package diffwave.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one thread that owns the device: jobs wait in line and run one after another. */
public final class Worker implements Runner, AutoCloseable {

    private final List<Job<?>> open = new CopyOnWriteArrayList<>();
    private final ExecutorService line;

    public Worker() {
        line = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("device").daemon(true).factory());
    }

    @Override
    public <T> Job<T> submit(String name, Work<T> work) {
        Job<T> job = new Job<>(name, work);
        open.add(job);
        job.onChange(() -> {
            if (job.status().state().ended()) {
                open.remove(job);
            }
        });
        line.execute(job::run);
        return job;
    }

    /** Jobs that run or wait, in order. */
    public List<Job<?>> open() {
        return List.copyOf(open);
    }

    /** Cancels what runs and waits, and lets the thread end; returns at once. */
    @Override
    public void close() {
        open.forEach(Job::cancel);
        line.shutdown();
    }
}
