package diffwave.network;

import diffwave.diffusion.Denoiser;
import java.util.Arrays;

/**
 * Evaluates a long signal in chunks, each with a halo of the network's reach on either side: the same numbers as the whole
 * (SPEC-NET 10), in memory that does not grow with the length.
 */
public final class Chunked implements Denoiser {

    private final Denoiser whole;
    private final int halo;
    private final int chunk;

    /**
     * @param whole evaluates any part of the signal by its place
     * @param halo samples on either side that an output depends on
     * @param chunk samples kept of each evaluation, above 0
     */
    public Chunked(Denoiser whole, int halo, int chunk) {
        this.whole = whole;
        this.halo = halo;
        this.chunk = chunk;
    }

    /** Evaluations that a signal takes. */
    public static int evaluations(int samples, int halo, int chunk) {
        return samples <= chunk + halo ? 1 : (samples + chunk - 1) / chunk;
    }

    @Override
    public void predictNoise(float[][] x, long from, double t, float[][] epsilon) {
        int samples = x[0].length;
        if (evaluations(samples, halo, chunk) == 1) {
            whole.predictNoise(x, from, t, epsilon);
            return;
        }
        for (int start = 0; start < samples; start += chunk) {
            int end = Math.min(samples, start + chunk);
            int low = Math.max(0, start - halo);
            int high = Math.min(samples, end + halo);
            float[][] part = new float[x.length][];
            for (int row = 0; row < x.length; row++) {
                part[row] = Arrays.copyOfRange(x[row], low, high);
            }
            float[][] out = new float[x.length][high - low];
            whole.predictNoise(part, from + low, t, out);
            for (int row = 0; row < x.length; row++) {
                System.arraycopy(out[row], start - low, epsilon[row], start, end - start);
            }
        }
    }
}
