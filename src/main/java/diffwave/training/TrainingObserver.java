package diffwave.training;

/** Sees a run's steps, on the device's thread; it must be quick. */
@FunctionalInterface
public interface TrainingObserver {

    /** Sees nothing. */
    TrainingObserver NONE = step -> {};

    /**
     * What one step did.
     *
     * @param number from 1, counted from the run's beginning
     * @param loss the batch's mean error before weights
     * @param rate Adam's
     * @param gradientNorm before clipping
     * @param t each row's training step, 0-based
     * @param errors each row's error
     * @param seconds it took
     */
    record Step(long number, double loss, double rate, double gradientNorm, int[] t, double[] errors, double seconds) {}

    /** After each step. */
    void learned(Step step);
}
