package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What a tile goes through between its products, row by row. Each pass is short: in a long one the compiler gives up and keeps
 * vectors as objects.
 */
final class Passes {

    private static final float HALF_ROOT = (float) Math.sqrt(0.5);
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private Passes() {}

    /** h = relu(w x + b). */
    static void input(float[] x, int from, int rows, float[] weight, float[] bias, float[] h, int stride) {
        for (int n = from; n < from + rows; n++) {
            FloatVector sample = FloatVector.broadcast(SPECIES, x[n]);
            for (int i = 0; i < weight.length; i += LANES) {
                relu(sample.fma(load(weight, i), load(bias, i))).intoArray(h, n * stride + i);
            }
        }
    }

    /** y += condition, whose rows of 2C lie without gaps from `from`. */
    static void condition(Tile tile, int rows, MemorySegment condition, long from) {
        int width = 2 * tile.c();
        for (int r = 0; r < rows; r++) {
            long at = (from + r) * width * Float.BYTES;
            for (int i = 0; i < width; i += LANES) {
                int place = r * tile.wide() + i;
                FloatVector.fromMemorySegment(SPECIES, condition, at + (long) i * Float.BYTES, ORDER)
                        .add(load(tile.y(), place))
                        .intoArray(tile.y(), place);
            }
        }
    }

    /** z = the gate of y + a column, for some rows. */
    static void gate(Tile tile, int from, int to, float[] columns, int column) {
        for (int r = from; r < to; r++) {
            for (int i = 0; i < tile.c(); i += LANES) {
                FloatVector b = load(tile.y(), r * tile.wide() + tile.c() + i)
                        .add(load(columns, column + tile.c() + i));
                Gate.divisor(b).intoArray(tile.z(), r * tile.narrow() + i);
            }
        }
        for (int r = from; r < to; r++) {
            for (int i = 0; i < tile.c(); i += LANES) {
                FloatVector a = load(tile.y(), r * tile.wide() + i).add(load(columns, column + i));
                int place = r * tile.narrow() + i;
                Gate.tanh(a, load(tile.z(), place)).intoArray(tile.z(), place);
            }
        }
    }

    /** next = (h + r + bias) √½ and skip (+)= k, where y holds r and k. */
    static void residual(
            Tile tile, int from, int rows, float[] bias, float[] h, float[] next, float[] skip, boolean first) {
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < tile.c(); i += LANES) {
                int at = (from + r) * tile.narrow() + i;
                int place = r * tile.wide() + i;
                load(h, at)
                        .add(load(tile.y(), place).add(load(bias, i)))
                        .mul(HALF_ROOT)
                        .intoArray(next, at);
                FloatVector k = load(tile.y(), place + tile.c());
                (first ? k : k.add(load(skip, at))).intoArray(skip, at);
            }
        }
    }

    /** epsilon = w · relu(y + bias) + b; the lanes are summed in their order, the same in every run. */
    static void output(
            Tile tile, int from, int rows, float[] bias, float[] weight, float outputBias, float[] epsilon) {
        float[] lanes = new float[LANES];
        for (int r = 0; r < rows; r++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int i = 0; i < weight.length; i += LANES) {
                FloatVector s = load(tile.y(), r * tile.wide() + i).add(load(bias, i));
                sum = relu(s).fma(load(weight, i), sum);
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
