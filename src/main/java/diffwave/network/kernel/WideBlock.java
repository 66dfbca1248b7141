package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost product for processors with 32 vector registers (AVX-512, NEON): six rows by four vectors of outputs are summed in
 * 24 registers, written out by hand because only local variables become registers.
 */
final class WideBlock {

    /** Rows and vectors of outputs that are summed at once. */
    static final int ROWS = 6;

    static final int VECTORS = 4;

    private WideBlock() {}

    /**
     * y[row][lane] (+)= Σ x[row][i] · w[i][lane], in the order of i.
     *
     * @param w [depth][4 · LANES] from wo
     * @param x [row][depth] from xo, its rows xs apart
     * @param y [row][4 · LANES] from yo, its rows ys apart
     * @param first whether the sums begin at zero rather than at what y holds
     */
    static void multiply(
            float[] w, int wo, float[] x, int xo, int xs, int depth, float[] y, int yo, int ys, boolean first) {
        FloatVector a00, a01, a02, a03;
        FloatVector a10, a11, a12, a13;
        FloatVector a20, a21, a22, a23;
        FloatVector a30, a31, a32, a33;
        FloatVector a40, a41, a42, a43;
        FloatVector a50, a51, a52, a53;
        if (first) {
            FloatVector zero = FloatVector.zero(SPECIES);
            a00 = a01 = a02 = a03 = zero;
            a10 = a11 = a12 = a13 = zero;
            a20 = a21 = a22 = a23 = zero;
            a30 = a31 = a32 = a33 = zero;
            a40 = a41 = a42 = a43 = zero;
            a50 = a51 = a52 = a53 = zero;
        } else {
            int o = yo;
            a00 = FloatVector.fromArray(SPECIES, y, o);
            a01 = FloatVector.fromArray(SPECIES, y, o + LANES);
            a02 = FloatVector.fromArray(SPECIES, y, o + 2 * LANES);
            a03 = FloatVector.fromArray(SPECIES, y, o + 3 * LANES);
            o += ys;
            a10 = FloatVector.fromArray(SPECIES, y, o);
            a11 = FloatVector.fromArray(SPECIES, y, o + LANES);
            a12 = FloatVector.fromArray(SPECIES, y, o + 2 * LANES);
            a13 = FloatVector.fromArray(SPECIES, y, o + 3 * LANES);
            o += ys;
            a20 = FloatVector.fromArray(SPECIES, y, o);
            a21 = FloatVector.fromArray(SPECIES, y, o + LANES);
            a22 = FloatVector.fromArray(SPECIES, y, o + 2 * LANES);
            a23 = FloatVector.fromArray(SPECIES, y, o + 3 * LANES);
            o += ys;
            a30 = FloatVector.fromArray(SPECIES, y, o);
            a31 = FloatVector.fromArray(SPECIES, y, o + LANES);
            a32 = FloatVector.fromArray(SPECIES, y, o + 2 * LANES);
            a33 = FloatVector.fromArray(SPECIES, y, o + 3 * LANES);
            o += ys;
            a40 = FloatVector.fromArray(SPECIES, y, o);
            a41 = FloatVector.fromArray(SPECIES, y, o + LANES);
            a42 = FloatVector.fromArray(SPECIES, y, o + 2 * LANES);
            a43 = FloatVector.fromArray(SPECIES, y, o + 3 * LANES);
            o += ys;
            a50 = FloatVector.fromArray(SPECIES, y, o);
            a51 = FloatVector.fromArray(SPECIES, y, o + LANES);
            a52 = FloatVector.fromArray(SPECIES, y, o + 2 * LANES);
            a53 = FloatVector.fromArray(SPECIES, y, o + 3 * LANES);
        }
        int x1 = xo + xs;
        int x2 = x1 + xs;
        int x3 = x2 + xs;
        int x4 = x3 + xs;
        int x5 = x4 + xs;
        for (int i = 0; i < depth; i++) {
            int p = wo + i * (4 * LANES);
            FloatVector w0 = FloatVector.fromArray(SPECIES, w, p);
            FloatVector w1 = FloatVector.fromArray(SPECIES, w, p + LANES);
            FloatVector w2 = FloatVector.fromArray(SPECIES, w, p + 2 * LANES);
            FloatVector w3 = FloatVector.fromArray(SPECIES, w, p + 3 * LANES);
            FloatVector b = FloatVector.broadcast(SPECIES, x[xo + i]);
            a00 = b.fma(w0, a00);
            a01 = b.fma(w1, a01);
            a02 = b.fma(w2, a02);
            a03 = b.fma(w3, a03);
            b = FloatVector.broadcast(SPECIES, x[x1 + i]);
            a10 = b.fma(w0, a10);
            a11 = b.fma(w1, a11);
            a12 = b.fma(w2, a12);
            a13 = b.fma(w3, a13);
            b = FloatVector.broadcast(SPECIES, x[x2 + i]);
            a20 = b.fma(w0, a20);
            a21 = b.fma(w1, a21);
            a22 = b.fma(w2, a22);
            a23 = b.fma(w3, a23);
            b = FloatVector.broadcast(SPECIES, x[x3 + i]);
            a30 = b.fma(w0, a30);
            a31 = b.fma(w1, a31);
            a32 = b.fma(w2, a32);
            a33 = b.fma(w3, a33);
            b = FloatVector.broadcast(SPECIES, x[x4 + i]);
            a40 = b.fma(w0, a40);
            a41 = b.fma(w1, a41);
            a42 = b.fma(w2, a42);
            a43 = b.fma(w3, a43);
            b = FloatVector.broadcast(SPECIES, x[x5 + i]);
            a50 = b.fma(w0, a50);
            a51 = b.fma(w1, a51);
            a52 = b.fma(w2, a52);
            a53 = b.fma(w3, a53);
        }
        int o = yo;
        a00.intoArray(y, o);
        a01.intoArray(y, o + LANES);
        a02.intoArray(y, o + 2 * LANES);
        a03.intoArray(y, o + 3 * LANES);
        o += ys;
        a10.intoArray(y, o);
        a11.intoArray(y, o + LANES);
        a12.intoArray(y, o + 2 * LANES);
        a13.intoArray(y, o + 3 * LANES);
        o += ys;
        a20.intoArray(y, o);
        a21.intoArray(y, o + LANES);
        a22.intoArray(y, o + 2 * LANES);
        a23.intoArray(y, o + 3 * LANES);
        o += ys;
        a30.intoArray(y, o);
        a31.intoArray(y, o + LANES);
        a32.intoArray(y, o + 2 * LANES);
        a33.intoArray(y, o + 3 * LANES);
        o += ys;
        a40.intoArray(y, o);
        a41.intoArray(y, o + LANES);
        a42.intoArray(y, o + 2 * LANES);
        a43.intoArray(y, o + 3 * LANES);
        o += ys;
        a50.intoArray(y, o);
        a51.intoArray(y, o + LANES);
        a52.intoArray(y, o + 2 * LANES);
        a53.intoArray(y, o + 3 * LANES);
    }
}
