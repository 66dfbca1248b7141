package diffwave.network;

import diffwave.diffusion.Denoiser;
import java.util.Arrays;

/** A network that knows its condition. Frees what it made for it when closed. */
public interface Bound extends Denoiser, AutoCloseable {

    /**
     * @param x [batch][sample]
     * @param from place of the first sample in the whole signal
     * @param t training step of each row, 0-based, fractional where aligned
     * @param epsilon [batch][sample], receives the predicted noise
     */
    void predictNoise(float[][] x, long from, double[] t, float[][] epsilon);

    @Override
    default void predictNoise(float[][] x, long from, double t, float[][] epsilon) {
        double[] rows = new double[x.length];
        Arrays.fill(rows, t);
        predictNoise(x, from, rows, epsilon);
    }

    @Override
    void close();
}
