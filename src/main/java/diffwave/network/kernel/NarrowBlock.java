package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost product for processors with 16 vector registers (AVX2), and for what four vectors leave over: six rows by two
 * vectors of outputs in twelve registers.
 */
final class NarrowBlock {

    /** Rows and vectors of outputs that are summed at once. */
    static final int ROWS = 6;

    static final int VECTORS = 2;

    private NarrowBlock() {}

    /**
     * y[row][lane] (+)= Σ x[row][i] · w[i][lane], in the order of i.
     *
     * @param w [depth][2 · LANES] from wo
     * @param x [row][depth] from xo, its rows xs apart
     * @param y [row][2 · LANES] from yo, its rows ys apart
     * @param first whether the sums begin at zero rather than at what y holds
     */
    static void multiply(
            float[] w, int wo, float[] x, int xo, int xs, int depth, float[] y, int yo, int ys, boolean first) {
        FloatVector a00, a01;
        FloatVector a10, a11;
        FloatVector a20, a21;
        FloatVector a30, a31;
        FloatVector a40, a41;
        FloatVector a50, a51;
        if (first) {
            FloatVector zero = FloatVector.zero(SPECIES);
            a00 = a01 = zero;
            a10 = a11 = zero;
            a20 = a21 = zero;
            a30 = a31 = zero;
            a40 = a41 = zero;
            a50 = a51 = zero;
        } else {
            int o = yo;
            a00 = FloatVector.fromArray(SPECIES, y, o);
            a01 = FloatVector.fromArray(SPECIES, y, o + LANES);
            o += ys;
            a10 = FloatVector.fromArray(SPECIES, y, o);
            a11 = FloatVector.fromArray(SPECIES, y, o + LANES);
            o += ys;
            a20 = FloatVector.fromArray(SPECIES, y, o);
            a21 = FloatVector.fromArray(SPECIES, y, o + LANES);
            o += ys;
            a30 = FloatVector.fromArray(SPECIES, y, o);
            a31 = FloatVector.fromArray(SPECIES, y, o + LANES);
            o += ys;
            a40 = FloatVector.fromArray(SPECIES, y, o);
            a41 = FloatVector.fromArray(SPECIES, y, o + LANES);
            o += ys;
            a50 = FloatVector.fromArray(SPECIES, y, o);
            a51 = FloatVector.fromArray(SPECIES, y, o + LANES);
        }
        int x1 = xo + xs;
        int x2 = x1 + xs;
        int x3 = x2 + xs;
        int x4 = x3 + xs;
        int x5 = x4 + xs;
        for (int i = 0; i < depth; i++) {
            int p = wo + i * (2 * LANES);
            FloatVector w0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector w1 = FloatVector.fromArray(SPECIES, w, p + LANES);
            FloatVector b = FloatVector.broadcast(SPECIES, x[xo + i]);
            a00 = b.fma(w0, a00);
            a01 = b.fma(w1, a01);
            b = FloatVector.broadcast(SPECIES, x[x1 + i]);
            a10 = b.fma(w0, a10);
            a11 = b.fma(w1, a11);
            b = FloatVector.broadcast(SPECIES, x[x2 + i]);
            a20 = b.fma(w0, a20);
            a21 = b.fma(w1, a21);
            b = FloatVector.broadcast(SPECIES, x[x3 + i]);
            a30 = b.fma(w0, a30);
            a31 = b.fma(w1, a31);
            b = FloatVector.broadcast(SPECIES, x[x4 + i]);
            a40 = b.fma(w0, a40);
            a41 = b.fma(w1, a41);
            b = FloatVector.broadcast(SPECIES, x[x5 + i]);
            a50 = b.fma(w0, a50);
            a51 = b.fma(w1, a51);
        }
        int o = yo;
        a00.intoArray(y, o);
        a01.intoArray(y, o + LANES);
        o += ys;
        a10.intoArray(y, o);
        a11.intoArray(y, o + LANES);
        o += ys;
        a20.intoArray(y, o);
        a21.intoArray(y, o + LANES);
        o += ys;
        a30.intoArray(y, o);
        a31.intoArray(y, o + LANES);
        o += ys;
        a40.intoArray(y, o);
        a41.intoArray(y, o + LANES);
        o += ys;
        a50.intoArray(y, o);
        a51.intoArray(y, o + LANES);
    }
}
