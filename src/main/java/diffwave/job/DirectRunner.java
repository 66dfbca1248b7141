package diffwave.job;

/** Runs each job at once on the caller's thread: for the command line and for tests. */
public final class DirectRunner implements Runner {

    @Override
    public <T> Job<T> submit(String name, Work<T> work) {
        Job<T> job = new Job<>(name, work);
        job.run();
        return job;
    }
}
