package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A matrix's gradient as sums along time, for processors with 16 vector registers and for what four vectors leave over (see
 * {@link NarrowBlock}).
 */
final class NarrowSums {

    private NarrowSums() {}

    /**
     * sum[i][lane] += Σ a[row][i] · b[row][lane] for six i, in the order of the rows.
     *
     * @param a [row][6] from ao, its rows as apart
     * @param b [row][2 · LANES] from bo, its rows bs apart
     * @param sum [6][2 · LANES] from so, its rows ss apart
     */
    static void add(float[] a, int ao, int as, float[] b, int bo, int bs, int rows, float[] sum, int so, int ss) {
        FloatVector a00, a01;
        FloatVector a10, a11;
        FloatVector a20, a21;
        FloatVector a30, a31;
        FloatVector a40, a41;
        FloatVector a50, a51;
        FloatVector zero = FloatVector.zero(SPECIES);
        a00 = a01 = zero;
        a10 = a11 = zero;
        a20 = a21 = zero;
        a30 = a31 = zero;
        a40 = a41 = zero;
        a50 = a51 = zero;
        int x = ao;
        int p = bo;
        for (int row = 0; row < rows; row++) {
            FloatVector w0 = FloatVector.fromArray(SPECIES, b, p);
            FloatVector w1 = FloatVector.fromArray(SPECIES, b, p + LANES);
            FloatVector s = FloatVector.broadcast(SPECIES, a[x]);
            a00 = s.fma(w0, a00);
            a01 = s.fma(w1, a01);
            s = FloatVector.broadcast(SPECIES, a[x + 1]);
            a10 = s.fma(w0, a10);
            a11 = s.fma(w1, a11);
            s = FloatVector.broadcast(SPECIES, a[x + 2]);
            a20 = s.fma(w0, a20);
            a21 = s.fma(w1, a21);
            s = FloatVector.broadcast(SPECIES, a[x + 3]);
            a30 = s.fma(w0, a30);
            a31 = s.fma(w1, a31);
            s = FloatVector.broadcast(SPECIES, a[x + 4]);
            a40 = s.fma(w0, a40);
            a41 = s.fma(w1, a41);
            s = FloatVector.broadcast(SPECIES, a[x + 5]);
            a50 = s.fma(w0, a50);
            a51 = s.fma(w1, a51);
            x += as;
            p += bs;
        }
        int o = so;
        a00.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a01.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        o += ss;
        a10.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a11.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        o += ss;
        a20.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a21.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        o += ss;
        a30.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a31.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        o += ss;
        a40.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a41.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
        o += ss;
        a50.add(FloatVector.fromArray(SPECIES, sum, o)).intoArray(sum, o);
        a51.add(FloatVector.fromArray(SPECIES, sum, o + LANES)).intoArray(sum, o + LANES);
    }
}
