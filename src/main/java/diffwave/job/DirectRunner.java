package diffwave.job;

import java.util.function.Consumer;

/** Runs each job at once on the caller's thread: for the command line and for tests. */
public final class DirectRunner implements Runner {

    private final Consumer<Job.Status> watcher;

    /** Shows nothing. */
    public DirectRunner() {
        this(status -> {});
    }

    /**
     * @param watcher told after every change of a job, on the caller's thread
     */
    public DirectRunner(Consumer<Job.Status> watcher) {
        this.watcher = watcher;
    }

    @Override
    public <T> Job<T> submit(String name, Work<T> work) {
        Job<T> job = new Job<>(name, work, Line.NONE);
        job.onChange(() -> watcher.accept(job.status()));
        job.run();
        return job;
    }
}
