package diffwave.problem;

/**
 * What a person can mend: one sentence or two that say what is wrong, where, and what to do.
 *
 * <p>The command line prints the message and exits with 2; the window shows it beside its cause. Any other exception is a
 * bug of ours and is logged with its trace.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what, where and what to do, for a person to read
     */
    public Problem(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what, where and what to do, for a person to read
     * @param cause what was caught, for the log
     */
    public Problem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
