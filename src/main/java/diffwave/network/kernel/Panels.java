package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A matrix [output][depth] packed for products: groups of two or four vectors of outputs, in each group all depths after one
 * another, so that the innermost loop reads straight on. Outputs are filled up with zeros.
 */
final class Panels {

    /** Numbers of a group that stay in the first-level cache (16 KB) while all rows of a tile pass by. */
    private static final int RESIDENT = 4_096;

    /** One number of the matrix. */
    interface Entry {
        float at(int output, int depth);
    }

    private final int outputs;
    private final int depth;
    private final int full;
    private final float[] packed;

    /**
     * @param outputs rows of the matrix that are asked of entry
     * @param depth its columns
     */
    Panels(int outputs, int depth, Entry entry) {
        this.outputs = Lanes.roundUp(outputs, 2 * LANES);
        this.depth = depth;
        this.full = (Lanes.WIDE ? 4 : 2) * LANES;
        packed = new float[this.outputs * depth];
        for (int group = 0; group < groups(); group++) {
            int width = width(group);
            for (int lane = 0; lane < width && group * full + lane < outputs; lane++) {
                for (int k = 0; k < depth; k++) {
                    packed[group * full * depth + k * width + lane] = entry.at(group * full + lane, k);
                }
            }
        }
    }

    /** Outputs, those filled up included: the width of a result. */
    int outputs() {
        return outputs;
    }

    /** Groups of outputs; what is done group by group finds its part of the result in the cache. */
    int groups() {
        return (outputs + full - 1) / full;
    }

    private int width(int group) {
        return Math.min(full, outputs - group * full);
    }

    /**
     * The product of one group with some rows, a multiple of six of them being read and written.
     *
     * @param x [row][depth] from xo, its rows xs apart
     * @param y [row][outputs], its rows ys apart
     * @param first whether y is written rather than added to
     */
    void multiply(int group, float[] x, int xo, int xs, int rows, float[] y, int ys, boolean first) {
        int width = width(group);
        int step = Math.max(1, RESIDENT / width);
        for (int k = 0; k < depth; k += step) {
            int some = Math.min(step, depth - k);
            int wo = group * full * depth + k * width;
            boolean begins = first && k == 0;
            if (width == WideBlock.VECTORS * LANES) {
                for (int row = 0; row < rows; row += WideBlock.ROWS) {
                    int yo = row * ys + group * full;
                    WideBlock.multiply(packed, wo, x, xo + row * xs + k, xs, some, y, yo, ys, begins);
                }
            } else {
                for (int row = 0; row < rows; row += NarrowBlock.ROWS) {
                    int yo = row * ys + group * full;
                    NarrowBlock.multiply(packed, wo, x, xo + row * xs + k, xs, some, y, yo, ys, begins);
                }
            }
        }
    }

    /**
     * The product with one column.
     *
     * @param x [depth]
     * @return [outputs]
     */
    float[] times(float[] x) {
        float[] y = new float[outputs];
        for (int group = 0; group < groups(); group++) {
            int width = width(group);
            for (int lane = 0; lane < width; lane += LANES) {
                FloatVector sum = FloatVector.zero(SPECIES);
                int at = group * full * depth + lane;
                for (int k = 0; k < depth; k++) {
                    sum = FloatVector.broadcast(SPECIES, x[k])
                            .fma(FloatVector.fromArray(SPECIES, packed, at + k * width), sum);
                }
                sum.intoArray(y, group * full + lane);
            }
        }
        return y;
    }
}
