package diffwave.diffusion;

/**
 * The reverse process: owns the loop over a plan's steps and tells an observer of each. Everything that watches, records or
 * stops a run is an observer.
 */
public final class ReverseProcess {

    private final Denoiser denoiser;
    private final Plan plan;
    private final Sampling sampling;
    private final Noise noise;

    public ReverseProcess(Denoiser denoiser, Plan plan, Sampling sampling, Noise noise) {
        this.denoiser = denoiser;
        this.plan = plan;
        this.sampling = sampling;
        this.noise = noise;
    }

    /** Rows of noise that a run from noise draws: the start, and one after each step but the last if the sampler is random. */
    public static int draws(Plan plan, Sampling sampling) {
        return Sampler.of(sampling).random() ? plan.size() : 1;
    }

    /**
     * x_T of the run, at the sampling's start level (SPEC 2.11).
     *
     * @param batch rows
     * @param samples in each
     * @return [batch][sample]
     */
    public float[][] start(int batch, int samples) {
        float[][] x = new float[batch][samples];
        noise.fill(0, x);
        if (sampling.startLevel() == StartLevel.MATCHED) {
            float level = (float) plan.first().noise();
            for (float[] row : x) {
                for (int i = 0; i < row.length; i++) {
                    row[i] *= level;
                }
            }
        }
        return x;
    }

    /**
     * Runs all steps, or until the observer stops them.
     *
     * @param x [batch][sample]; x_t at the plan's first step, becomes x_0
     * @param observer sees every step
     * @return whether it ran to the end
     */
    public boolean run(float[][] x, StepObserver observer) {
        int samples = x[0].length;
        float[][] epsilon = new float[x.length][samples];
        float[][] drawn = new float[x.length][samples];
        float[][] predicted = new float[x.length][samples];
        Sampler sampler = Sampler.of(sampling);
        for (int k = 0; k < plan.size(); k++) {
            PlannedStep step = plan.steps().get(k);
            denoiser.predictNoise(x, 0, step.t(), epsilon);
            if (sampler.random() && !step.last()) {
                noise.fill(k + 1, drawn);
            }
            sampler.step(x, epsilon, drawn, step, predicted);
            if (sampling.clamp() == Clamp.EVERY || sampling.clamp() == Clamp.FINAL && step.last()) {
                limit(x);
            }
            StepSeen seen = new StepSeen(k, plan.size(), step.t(), step.noise(), step.noiseAfter(), x, predicted);
            if (!observer.seen(seen)) {
                return false;
            }
        }
        return true;
    }

    private static void limit(float[][] x) {
        for (float[] row : x) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.clamp(row[i], -1f, 1f);
            }
        }
    }
}
