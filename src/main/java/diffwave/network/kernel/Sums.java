package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;

import java.util.Arrays;

/** A matrix's gradient: sums along time of one side's numbers times the other's, [depth][width]. */
final class Sums {

    /** Numbers of a row's block that are summed at once. */
    static final int BLOCK = 6;

    /** Samples whose rows of both sides stay in the first-level cache while all blocks pass by. */
    private static final int RESIDENT = 72;

    private final int depth;
    private final int width;
    private final float[] values;

    /**
     * @param depth numbers of one side; up to five more are read
     * @param width numbers of the other; up to two vectors less one are read more
     */
    Sums(int depth, int width) {
        this.depth = Lanes.roundUp(depth, BLOCK);
        this.width = Lanes.roundUp(width, 2 * LANES);
        values = new float[Math.multiplyExact(this.depth, this.width)];
    }

    void clear() {
        Arrays.fill(values, 0);
    }

    /** [depth][{@link #width}]. */
    float[] values() {
        return values;
    }

    /** From one row of the sums to the next. */
    int width() {
        return width;
    }

    /** Adds another's. */
    void add(Sums other) {
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i];
        }
    }

    /**
     * Adds some samples.
     *
     * @param a [row][depth] from ao, its rows as apart
     * @param b [row][width] from bo, its rows bs apart
     */
    void add(float[] a, int ao, int as, float[] b, int bo, int bs, int rows) {
        for (int from = 0; from < rows; from += RESIDENT) {
            int some = Math.min(RESIDENT, rows - from);
            int at = ao + from * as;
            int place = bo + from * bs;
            for (int lane = 0; lane < width; ) {
                boolean wide = Lanes.WIDE && width - lane >= 4 * LANES;
                for (int i = 0; i < depth; i += BLOCK) {
                    int so = i * width + lane;
                    if (wide) {
                        WideSums.add(a, at + i, as, b, place + lane, bs, some, values, so, width);
                    } else {
                        NarrowSums.add(a, at + i, as, b, place + lane, bs, some, values, so, width);
                    }
                }
                lane += (wide ? 4 : 2) * LANES;
            }
        }
    }
}
