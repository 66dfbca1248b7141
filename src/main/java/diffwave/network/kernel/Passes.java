package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What a tile goes through between its products, row by row; the gate has {@link Gate} to itself.
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

    /** y += the condition, where its projections are kept. */
    static void condition(LayerTile at) {
        if (at.mel().isEmpty() || !at.mel().get().keeps()) {
            return;
        }
        MemorySegment condition = at.mel().get().kept(at.index());
        float[] y = at.tile().y();
        int width = 2 * at.tile().c();
        for (int r = 0; r < at.rows(); r++) {
            long row = ((long) at.from() + at.first() + r) * width * Float.BYTES;
            int place = r * at.tile().wide();
            for (int i = 0; i < width; i += LANES) {
                FloatVector.fromMemorySegment(SPECIES, condition, row + (long) i * Float.BYTES, ORDER)
                        .add(load(y, place + i))
                        .intoArray(y, place + i);
            }
        }
    }

    /** h = (h + r + bias) √½ into the other array, and skip (+)= k, where y holds r and k. */
    static void residual(LayerTile at) {
        float[] y = at.tile().y();
        float[] bias = at.columns().residual()[at.index()];
        float[] h = at.signal().into(at.index());
        float[] next = at.signal().outOf(at.index());
        float[] skip = at.signal().skip();
        int c = at.tile().c();
        for (int r = 0; r < at.rows(); r++) {
            int n = (at.first() + r) * at.signal().stride();
            int place = r * at.tile().wide();
            for (int i = 0; i < c; i += LANES) {
                load(h, n + i)
                        .add(load(y, place + i).add(load(bias, i)))
                        .mul(HALF_ROOT)
                        .intoArray(next, n + i);
                FloatVector k = load(y, place + c + i);
                (at.index() == 0 ? k : k.add(load(skip, n + i))).intoArray(skip, n + i);
            }
        }
    }

    /** epsilon = w · relu(y + bias) + b; the lanes are summed in their order, the same in every run. */
    static void output(Tile tile, int from, int rows, float[] bias, float[] weight, float outputBias, float[] epsilon) {
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
