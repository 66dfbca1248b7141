package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A matrix's gradient as sums along time, for processors with 32 vector registers: six numbers of one side by four vectors of the
 * other in 24 registers (see {@link WideBlock}).
 */
final class WideSums {

    private WideSums() {}

    /**
     * sum[i][lane] += Σ a[row][i] · b[row][lane] for six i, in the order of the rows.
     *
     * @param a [row][6] from ao, its rows as apart
     * @param b [row][4 · LANES] from bo, its rows bs apart
     * @param sum [6][4 · LANES] from so, its rows ss apart
     */
    static void add(float[] a, int ao, int as, float[] b, int bo, int bs, int rows, float[] sum, int so, int ss) {
        FloatVector a00, a01, a02, a03;
        FloatVector a10, a11, a12, a13;
        FloatVector a20, a21, a22, a23;
        FloatVector a30, a31, a32, a33;
        FloatVector a40, a41, a42, a43;
        FloatVector a50, a51, a52, a53;
        FloatVector zero = FloatVector.zero(SPECIES);
        a00 = a01 = a02 = a03 = zero;
        a10 = a11 = a12 = a13 = zero;
        a20 = a21 = a22 = a23 = zero;
        a30 = a31 = a32 = a33 = zero;
        a40 = a41 = a42 = a43 = zero;
        a50 = a51 = a52 = a53 = zero;
        int x = ao;
        int p = bo;
        for (int row = 0; row < rows; row++) {
            FloatVector w0 = FloatVector.fromArray(SPECIES, b, p);
            FloatVector w1 = FloatVector.fromArray(SPECIES, b, p + LANES);
            FloatVector w2 = FloatVector.fromArray(SPECIES, b, p + 2 * LANES);
            FloatVector w3 = FloatVector.fromArray(SPECIES, b, p + 3 * LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[x]);
            a00 = s.fma(w0, a00);
            a01 = s.fma(w1, a01);
            a02 = s.fma(w2, a02);
            a03 = s.fma(w3, a03);
            s = FloatVector.broadcast(SPECIES, a[x + 1]);
            a10 = s.fma(w0, a10);
            a11 = s.fma(w1, a11);
            a12 = s.fma(w2, a12);
            a13 = s.fma(w3, a13);
            s = FloatVector.broadcast(SPECIES, a[x + 2]);
            a20 = s.fma(w0, a20);
            a21 = s.fma(w1, a21);
            a22 = s.fma(w2, a22);
            a23 = s.fma(w3, a23);
            s = FloatVector.broadcast(SPECIES, a[x + 3]);
            a30 = s.fma(w0, a30);
            a31 = s.fma(w1, a31);
            a32 = s.fma(w2, a32);
            a33 = s.fma(w3, a33);
            s = FloatVector.broadcast(SPECIES, a[x + 4]);
            a40 = s.fma(w0, a40);
            a41 = s.fma(w1, a41);
            a42 = s.fma(w2, a42);
            a43 = s.fma(w3, a43);
            s = FloatVector.broadcast(SPECIES, a[x + 5]);
            a50 = s.fma(w0, a50);
            a51 = s.fma(w1, a51);
            a52 = s.fma(w2, a52);
            a53 = s.fma(w3, a53);
            x += as;
            p += bs;
        }
        int o = so;
        a00.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a01.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        a02.add(FloatVector.fromArray(SPECIES, sum, o + 2 * LANES)).intoArray(sum, o + 2 * LANES);
        a03.add(FloatVector.fromArray(SPECIES, sum, o + 3 * LANES)).intoArray(sum, o + 3 * LANES);
        o += ss;
        a10.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a11.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        a12.add(FloatVector.fromArray(SPECIES, sum, o + 2 * LANES)).intoArray(sum, o + 2 * LANES);
        a13.add(FloatVector.fromArray(SPECIES, sum, o + 3 * LANES)).intoArray(sum, o + 3 * LANES);
        o += ss;
        a20.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a21.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        a22.add(FloatVector.fromArray(SPECIES, sum, o + 2 * LANES)).intoArray(sum, o + 2 * LANES);
        a23.add(FloatVector.fromArray(SPECIES, sum, o + 3 * LANES)).intoArray(sum, o + 3 * LANES);
        o += ss;
        a30.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a31.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        a32.add(FloatVector.fromArray(SPECIES, sum, o + 2 * LANES)).intoArray(sum, o + 2 * LANES);
        a33.add(FloatVector.fromArray(SPECIES, sum, o + 3 * LANES)).intoArray(sum, o + 3 * LANES);
        o += ss;
        a40.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a41.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        a42.add(FloatVector.fromArray(SPECIES, sum, o + 2 * LANES)).intoArray(sum, o + 2 * LANES);
        a43.add(FloatVector.fromArray(SPECIES, sum, o + 3 * LANES)).intoArray(sum, o + 3 * LANES);
        o += ss;
        a50.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a51.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        a52.add(FloatVector.fromArray(SPECIES, sum, o + 2 * LANES)).intoArray(sum, o + 2 * LANES);
        a53.add(FloatVector.fromArray(SPECIES, sum, o + 3 * LANES)).intoArray(sum, o + 3 * LANES);
    }
}
