package diffwave.job;

/** Runs jobs: {@link Worker} one after another on a thread of its own, {@link DirectRunner} at once on the caller's. */
public interface Runner {

    /**
     * @param name what a person calls it ("7, seed 42")
     * @param work what to do
     * @return the job, perhaps already ended
     */
    <T> Job<T> submit(String name, Work<T> work);
}
