package diffwave.diffusion;

/**
 * Counter-based random bits: Philox 4×32-10 (Salmon and others, "Parallel random numbers: as easy as 1, 2, 3", SC 2011). The same seed and
 * counter give the same bits, in any order, so whoever uses them has no state to save.
 *
 * <p>The fourth counter tells uses apart: 0 is {@link SeededNoise}, 1 and 2 are the data set's crops and orders.
 */
public final class Philox {

    private static final int MULTIPLIER_0 = 0xD2511F53;
    private static final int MULTIPLIER_1 = 0xCD9E8D57;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final int ROUNDS = 10;

    private Philox() {}

    /**
     * Fills four words.
     *
     * @param seed the key
     * @param first the counter's first word, and so on
     * @param out four words of random bits
     */
    public static void block(long seed, int first, int second, int third, int fourth, int[] out) {
        int c0 = first;
        int c1 = second;
        int c2 = third;
        int c3 = fourth;
        int k0 = (int) seed;
        int k1 = (int) (seed >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long low = (MULTIPLIER_0 & 0xFFFFFFFFL) * (c0 & 0xFFFFFFFFL);
            long high = (MULTIPLIER_1 & 0xFFFFFFFFL) * (c2 & 0xFFFFFFFFL);
            int n0 = (int) (high >>> 32) ^ c1 ^ k0;
            int n2 = (int) (low >>> 32) ^ c3 ^ k1;
            c1 = (int) high;
            c3 = (int) low;
            c0 = n0;
            c2 = n2;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        out[0] = c0;
        out[1] = c1;
        out[2] = c2;
        out[3] = c3;
    }

    /**
     * A whole number from 0 to below a bound, each as likely as the others (to 2⁻³²).
     *
     * @param bound above 0
     */
    public static long below(long bound, long seed, int first, int second, int third, int fourth) {
        int[] words = new int[4];
        block(seed, first, second, third, fourth, words);
        return Math.unsignedMultiplyHigh((long) words[1] << 32 | words[0] & 0xFFFFFFFFL, bound);
    }
}
