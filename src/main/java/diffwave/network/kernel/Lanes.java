package diffwave.network.kernel;

import java.util.Locale;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** How wide this processor's vectors are, and how many of them it can hold. */
final class Lanes {

    /** The widest vector of float32. */
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Numbers in it. */
    static final int LANES = SPECIES.length();

    /** Whether there are registers for six rows by four vectors of sums: AVX-512 and ARM have 32, AVX2 and SSE 16. */
    static final boolean WIDE = LANES >= 16
            || System.getProperty("os.arch").toLowerCase(Locale.ROOT).startsWith("aarch64");

    private Lanes() {}

    /** The next multiple of whole vectors. */
    static int padded(int numbers) {
        return roundUp(numbers, LANES);
    }

    /**
     * Numbers from one row to the next: rows of a multiple of half a kilobyte get a cache line more, for at equal distances of
     * powers of two a tile's rows would drive one another out of the cache.
     */
    static int stride(int numbers) {
        return numbers % 128 == 0 ? numbers + 16 : numbers;
    }

    /** The sum of a vector's numbers in their order: Java leaves the order of its own sum open, and with it the last bits. */
    static float sum(FloatVector vector, float[] room) {
        vector.intoArray(room, 0);
        float sum = 0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += room[lane];
        }
        return sum;
    }

    /** The next multiple. */
    static int roundUp(int numbers, int unit) {
        return (numbers + unit - 1) / unit * unit;
    }
}
