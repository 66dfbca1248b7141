package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/** What a tile goes through between its products on the way back; the gate has {@link GateBack} to itself. */
final class BackPasses {

    private static final float HALF_ROOT = (float) Math.sqrt(0.5);

    private BackPasses() {}

    /** The slopes of r and k beside one another, and the sums of r's: r's is √½ of the slope of the layer's output. */
    static void outputs(BackTile at) {
        float[] out = at.room().out();
        float[] skip = at.trail().skipSlope().values();
        float[] slope = at.trail().slope().values();
        float[] sums = at.share().residuals(at.row(), at.index());
        int c = at.tile().c();
        int stride = at.trail().slope().stride();
        float scale = at.last() ? 0 : HALF_ROOT;
        int begin = at.forth().first() * stride;
        for (int i = 0; i < c; i += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < at.forth().rows(); r++) {
                int from = begin + r * stride + i;
                int to = r * at.tile().wide() + i;
                FloatVector one = at.last()
                        ? FloatVector.zero(SPECIES)
                        : load(slope, from).mul(scale);
                one.intoArray(out, to);
                sum = sum.add(one);
                load(skip, from).intoArray(out, to + c);
            }
            sum.add(load(sums, i)).intoArray(sums, i);
        }
    }

    /** The slope of the layer's input: what came through the residual sum, and y, which came through the taps. */
    static void residual(BackTile at) {
        float[] y = at.tile().y();
        float[] slope = at.trail().slope().values();
        int c = at.tile().c();
        int stride = at.trail().slope().stride();
        float scale = at.last() ? 0 : HALF_ROOT;
        for (int r = 0; r < at.forth().rows(); r++) {
            int n = (at.forth().first() + r) * stride;
            int place = r * at.tile().wide();
            for (int i = 0; i < c; i += LANES) {
                FloatVector through = load(y, place + i);
                (at.last() ? through : load(slope, n + i).mul(scale).add(through)).intoArray(slope, n + i);
            }
        }
    }

    /** Through the first relu into the sums of the first product. */
    static void input(Trail trail, Share.Ends ends, float[] x, int first, int rows, int c) {
        float[] slope = trail.slope().values();
        float[] h = trail.signal().into(0);
        int stride = trail.slope().stride();
        for (int i = 0; i < c; i += LANES) {
            FloatVector weight = load(ends.inputWeight(), i);
            FloatVector bias = load(ends.inputBias(), i);
            for (int n = first; n < first + rows; n++) {
                FloatVector one = load(slope, n * stride + i);
                one = one.blend(0f, load(h, n * stride + i).eq(0f));
                bias = bias.add(one);
                weight = one.fma(FloatVector.broadcast(SPECIES, x[n]), weight);
            }
            weight.intoArray(ends.inputWeight(), i);
            bias.intoArray(ends.inputBias(), i);
        }
    }

    private static FloatVector load(float[] numbers, int at) {
        return FloatVector.fromArray(SPECIES, numbers, at);
    }
}
