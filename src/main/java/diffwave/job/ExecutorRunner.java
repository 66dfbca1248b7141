package diffwave.job;

import java.util.concurrent.Executor;

/**
 * Runs jobs wherever an executor runs them: for work that does not need the device and must not wait for it.
 *
 * @param executor takes each job as soon as it is submitted
 */
public record ExecutorRunner(Executor executor) implements Runner {

    @Override
    public <T> Job<T> submit(String name, Work<T> work) {
        Job<T> job = new Job<>(name, work, Line.NONE);
        executor.execute(job::run);
        return job;
    }
}
