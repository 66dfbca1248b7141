package diffwave.diffusion;

/**
 * One step of a run: where the network is asked, and the levels before and after.
 *
 * @param t training step, 0-based, fractional where aligned
 * @param alphaBar ᾱ of x before the step
 * @param alphaBarAfter ᾱ of x after the step; 1 after the last
 */
public record PlannedStep(double t, double alphaBar, double alphaBarAfter) {

    /** β of this step: 1 − ᾱ/ᾱ_after. */
    public double beta() {
        return 1 - alphaBar / alphaBarAfter;
    }

    /** √(1 − ᾱ), the noise before. */
    public double noise() {
        return Math.sqrt(1 - alphaBar);
    }

    /** √(1 − ᾱ_after), the noise left. */
    public double noiseAfter() {
        return Math.sqrt(1 - alphaBarAfter);
    }

    /** Whether nothing follows. */
    public boolean last() {
        return alphaBarAfter == 1;
    }

    /** Receives x̂_0 = (x − √(1 − ᾱ) ε)/√ᾱ: what this step takes the sound to be. */
    void predict(float[] x, float[] epsilon, float[] predicted) {
        double scale = 1 / Math.sqrt(alphaBar);
        double noise = noise() * scale;
        for (int i = 0; i < x.length; i++) {
            predicted[i] = (float) (scale * x[i] - noise * epsilon[i]);
        }
    }
}
