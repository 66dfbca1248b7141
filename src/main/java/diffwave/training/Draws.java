package diffwave.training;

import diffwave.diffusion.Philox;
import diffwave.diffusion.SeededNoise;

/**
 * A run's random numbers, each a function of (seed, use, batch, row): there is no state to save, so a resumed run draws what one that was
 * not stopped would have drawn.
 */
final class Draws {

    /** Philox's fourth counter; 0 to 2 are taken. */
    private static final int TIME = 3;

    private static final int DROPOUT = 4;
    /** Of {@link SeededNoise}. */
    private static final int NOISE = 6;

    private final long seed;

    Draws(long seed) {
        this.seed = seed;
    }

    /** The row's training step, 0 … steps − 1. */
    int time(long batch, int row, int steps) {
        return (int) Philox.below(steps, seed, (int) batch, (int) (batch >>> 32), row, TIME);
    }

    /** Whether the row's label is withheld. */
    boolean drops(long batch, int row, double share) {
        int[] words = new int[4];
        Philox.block(seed, (int) batch, (int) (batch >>> 32), row, DROPOUT, words);
        return (words[0] & 0xFFFFFFFFL) * 0x1p-32 < share;
    }

    /** Unit normal numbers, of each row its own. */
    void noise(long batch, float[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            // a stream of SeededNoise counts draws in 32 bits: rows and batches beyond go into the seed
            long key = seed ^ (batch >>> 31) << 32 ^ (long) row << 40;
            SeededNoise.stream(NOISE, key).fill((int) (batch & Integer.MAX_VALUE), new float[][] {rows[row]});
        }
    }
}
