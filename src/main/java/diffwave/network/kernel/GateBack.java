package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Back through z = tanh(a) · sigmoid(b): the slopes of a and b from that of z, z itself again, and the slopes' sums by what taps are
 * missing.
 */
final class GateBack {

    private GateBack() {}

    static void run(BackTile at) {
        LayerTile forth = at.forth();
        int wide = 2 * at.tile().c();
        int from = 0;
        for (int row = 1; row <= forth.rows(); row++) {
            if (row == forth.rows() || forth.column(row) != forth.column(from)) {
                rows(at, from, row, forth.column(from) / wide * wide);
                from = row;
            }
        }
    }

    /** Rows of which the same taps are missing. */
    private static void rows(BackTile at, int from, int to, int column) {
        float[] sums = at.share().gates(at.row(), at.index());
        float[] y = at.tile().y();
        float[] z = at.tile().z();
        Gates kept = at.forth().gates();
        float[] gates = kept.values();
        Track track = at.trail().gateSlope(at.index());
        float[] slopes = track.values();
        int c = at.tile().c();
        int wide = at.tile().wide();
        int narrow = at.tile().narrow();
        int stride = track.stride();
        int keptStride = kept.stride();
        int first = at.forth().first() * stride;
        for (int i = 0; i < c; i += LANES) {
            FloatVector sumA = load(sums, column + i);
            FloatVector sumB = load(sums, column + c + i);
            int gate = kept.at() + i;
            int out = first + i;
            for (int r = from; r < to; r++) {
                FloatVector tanh = load(gates, gate + r * keptStride);
                FloatVector sigmoid = load(gates, gate + c + r * keptStride);
                FloatVector slope = load(y, r * wide + i);
                FloatVector both = tanh.mul(sigmoid);
                // dz σ (1 − tanh²) and dz tanh σ (1 − σ)
                FloatVector a = slope.mul(sigmoid.sub(both.mul(tanh)));
                FloatVector b = slope.mul(both.sub(both.mul(sigmoid)));
                both.intoArray(z, r * narrow + i);
                a.intoArray(slopes, out + r * stride);
                b.intoArray(slopes, out + c + r * stride);
                sumA = sumA.add(a);
                sumB = sumB.add(b);
            }
            sumA.intoArray(sums, column + i);
            sumB.intoArray(sums, column + c + i);
        }
    }

    private static FloatVector load(float[] numbers, int at) {
        return FloatVector.fromArray(SPECIES, numbers, at);
    }
}
