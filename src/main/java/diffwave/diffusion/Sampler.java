package diffwave.diffusion;

/**
 * One sampling algorithm. Made per run, since it may keep its last prediction; a branch or a run from the middle begins
 * afresh.
 */
public interface Sampler {

    /** Whether it draws noise after each step but the last. */
    boolean random();

    /**
     * Makes x_{t−1} of x_t in place.
     *
     * @param x [batch][sample]; x_t, becomes x_{t−1}
     * @param epsilon [batch][sample], the predicted noise
     * @param noise [batch][sample] of unit variance; read only where {@link #random()} and not the last step
     * @param step where the run stands
     * @param predicted [batch][sample], receives the predicted x_0
     */
    void step(float[][] x, float[][] epsilon, float[][] noise, PlannedStep step, float[][] predicted);

    /** The sampler that a sampling names, fresh for one run. */
    static Sampler of(Sampling sampling) {
        return switch (sampling.method()) {
            case DDPM, FAST -> new Ancestral();
            case DDIM -> new Ddim(sampling.eta());
            case DPM -> new DpmSolver();
        };
    }
}
