package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** What a tile goes through between its products, row by row, all on rows of whole vectors. */
final class Passes {

    private static final float HALF_ROOT = (float) Math.sqrt(0.5);
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private Passes() {}

    /** h = relu(w x + b). */
    static void input(float[] x, int from, int rows, float[] weight, float[] bias, float[] h) {
        int c = weight.length;
        for (int n = from; n < from + rows; n++) {
            FloatVector sample = FloatVector.broadcast(SPECIES, x[n]);
            for (int i = 0; i < c; i += LANES) {
                relu(sample.fma(load(weight, i), load(bias, i))).intoArray(h, n * c + i);
            }
        }
    }

    /** z = the gate of y + column, y's halves being c wide. */
    static void gate(float[] y, int row, int rows, float[] columns, int column, int c, float[] z) {
        for (int r = row; r < row + rows; r++) {
            for (int i = 0; i < c; i += LANES) {
                FloatVector a = load(y, 2 * r * c + i).add(load(columns, column + i));
                FloatVector b = load(y, 2 * r * c + c + i).add(load(columns, column + c + i));
                Gate.of(a, b).intoArray(z, r * c + i);
            }
        }
    }

    /** z = the gate of y + column + condition, whose rows begin at sample `from`. */
    static void gate(
            float[] y,
            int row,
            int rows,
            float[] columns,
            int column,
            int c,
            float[] z,
            MemorySegment condition,
            long from) {
        for (int r = row; r < row + rows; r++) {
            long at = (from + r) * 2 * c * Float.BYTES;
            for (int i = 0; i < c; i += LANES) {
                long place = at + (long) i * Float.BYTES;
                FloatVector a = load(y, 2 * r * c + i)
                        .add(load(columns, column + i))
                        .add(FloatVector.fromMemorySegment(SPECIES, condition, place, ORDER));
                FloatVector b = load(y, 2 * r * c + c + i)
                        .add(load(columns, column + c + i))
                        .add(FloatVector.fromMemorySegment(
                                SPECIES, condition, place + (long) c * Float.BYTES, ORDER));
                Gate.of(a, b).intoArray(z, r * c + i);
            }
        }
    }

    /** next = (h + r + bias) √½ and skip (+)= k, where y holds r and k in halves of c. */
    static void residual(
            float[] y, int from, int rows, float[] bias, float[] h, float[] next, float[] skip, boolean first) {
        int c = bias.length;
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < c; i += LANES) {
                int at = (from + r) * c + i;
                load(h, at)
                        .add(load(y, 2 * r * c + i).add(load(bias, i)))
                        .mul(HALF_ROOT)
                        .intoArray(next, at);
                FloatVector k = load(y, 2 * r * c + c + i);
                (first ? k : k.add(load(skip, at))).intoArray(skip, at);
            }
        }
    }

    /** epsilon = w · relu(y + bias) + b; the lanes are summed in their order, the same in every run. */
    static void output(
            float[] y, int from, int rows, float[] bias, float[] weight, float outputBias, float[] epsilon) {
        int c = weight.length;
        float[] lanes = new float[LANES];
        for (int r = 0; r < rows; r++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = 0; i < c; i += LANES) {
                sum = relu(load(y, r * c + i).add(load(bias, i))).fma(load(weight, i), sum);
            }
            sum.intoArray(lanes, 0);
            float all = outputBias;
            for (float lane : lanes) {
                all += lane;
            }
            epsilon[from + r] = all;
        }
    }

    private static FloatVector relu(FloatVector x) {
        return x.blend(0f, x.compare(VectorOperators.LT, 0f));
    }

    private static FloatVector load(float[] numbers, int at) {
        return FloatVector.fromArray(SPECIES, numbers, at);
    }
}
