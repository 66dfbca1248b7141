package diffwave.diffusion;

/**
 * One finished step of the reverse process, as observers see it. The arrays belong to the process and change with its next
 * step: copy what is kept.
 *
 * @param index 0 for the first step made (the noisiest), up to count − 1
 * @param count steps of the whole run
 * @param step the training step at which the network was asked, 0-based, fractional where aligned
 * @param noise √(1 − ᾱ) of x before this step
 * @param noiseAfter √(1 − ᾱ) of x after this step; 0 after the last
 * @param x [batch][sample], x after this step
 * @param predicted [batch][sample], the x_0 that this step predicted
 */
public record StepSeen(
        int index, int count, double step, double noise, double noiseAfter, float[][] x, float[][] predicted) {}
