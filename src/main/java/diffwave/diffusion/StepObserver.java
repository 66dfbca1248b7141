package diffwave.diffusion;

/** Sees every step of a {@link ReverseProcess} and may stop it: animation, film strip, trace files and cancel are observers. */
@FunctionalInterface
public interface StepObserver {

    /** Watches nothing. */
    StepObserver NONE = seen -> true;

    /**
     * @param seen what the step made, valid during the call
     * @return whether to go on
     */
    boolean seen(StepSeen seen);
}
