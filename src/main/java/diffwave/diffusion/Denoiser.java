package diffwave.diffusion;

/**
 * Predicts the noise in a batch of waveforms. Conditioning (mel, label) is bound when a denoiser is made, so samplers never
 * hear of it.
 */
@FunctionalInterface
public interface Denoiser {

    /**
     * @param x [batch][sample], x_t
     * @param from the place of the first sample in the whole signal
     * @param t training step, 0-based, fractional where aligned
     * @param epsilon [batch][sample], receives the predicted noise
     */
    void predictNoise(float[][] x, long from, double t, float[][] epsilon);
}
