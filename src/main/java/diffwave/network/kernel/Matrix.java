package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A matrix that lies in an array of many, [rows][depth]: products with single columns, and their way back.
 *
 * @param at where it begins
 */
record Matrix(float[] values, int at, int rows, int depth) {

    /** The product with x [depth], rows long. */
    float[] times(float[] x) {
        float[] y = new float[rows];
        float[] lanes = new float[LANES];
        int whole = SPECIES.loopBound(depth);
        for (int row = 0; row < rows; row++) {
            int from = at + row * depth;
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int k = 0; k < whole; k += LANES) {
                sum = FloatVector.fromArray(SPECIES, values, from + k).fma(FloatVector.fromArray(SPECIES, x, k), sum);
            }
            float all = Lanes.sum(sum, lanes);
            for (int k = whole; k < depth; k++) {
                all += values[from + k] * x[k];
            }
            y[row] = all;
        }
        return y;
    }

    /** Adds the turned matrix's product with y [rows] to x [depth]. */
    void back(float[] y, float[] x) {
        for (int row = 0; row < rows; row++) {
            add(y[row], values, at + row * depth, x, 0, depth);
        }
    }

    /** Adds y [rows] times x [depth]. */
    void grow(float[] y, float[] x) {
        for (int row = 0; row < rows; row++) {
            add(y[row], x, 0, values, at + row * depth, depth);
        }
    }

    private static void add(float scale, float[] from, int fromAt, float[] to, int toAt, int count) {
        int whole = SPECIES.loopBound(count);
        FloatVector s = FloatVector.broadcast(SPECIES, scale);
        for (int k = 0; k < whole; k += LANES) {
            s.fma(FloatVector.fromArray(SPECIES, from, fromAt + k), FloatVector.fromArray(SPECIES, to, toAt + k))
                    .intoArray(to, toAt + k);
        }
        for (int k = whole; k < count; k++) {
            to[toAt + k] += scale * from[fromAt + k];
        }
    }
}
