package diffwave.job;

/** What a job does. */
@FunctionalInterface
public interface Work<T> {

    /**
     * @param progress tells how far it is, and says when to stop
     * @return the result
     * @throws Exception a {@link Cancelled} ends the job as cancelled, any other as failed
     */
    T run(Progress progress) throws Exception;
}
