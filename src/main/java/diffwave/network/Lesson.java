package diffwave.network;

import java.util.List;

/**
 * One batch to learn from: noisy sounds, what was added to them, and what the network is told (SPEC 8).
 *
 * @param x [row][sample], x_t; every row of the same length
 * @param t the training step of each row, 0-based
 * @param conditions one for each row: {@link Condition.None}, a {@link Condition.Mel} of its own, or {@link Condition.Labels} of one row
 * @param epsilon [row][sample], the noise in x
 * @param weights of each row's error in the loss; 1 is the paper's
 * @param norm how an error is measured
 */
public record Lesson(float[][] x, int[] t, List<Condition> conditions, float[][] epsilon, double[] weights, Norm norm) {

    /** How far the predicted noise is from the real one, as a mean over a row's samples. */
    public enum Norm {
        /** Squared difference (the paper's). */
        SQUARED,
        /** Absolute difference (lmnt's program). */
        ABSOLUTE
    }

    /** How many sounds. */
    public int rows() {
        return x.length;
    }

    /** How long each is. */
    public int samples() {
        return x[0].length;
    }
}
