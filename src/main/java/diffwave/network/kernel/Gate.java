package diffwave.network.kernel;

import static diffwave.network.kernel.Lanes.LANES;
import static diffwave.network.kernel.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * tanh(a) · sigmoid(b) with one division: a rational tanh (Eigen's, degree 13 over 6) and Cephes' e^−b, joined before they are
 * divided. Relative error below 1e-6; faster than two calls of the vector library.
 */
final class Gate {

    private static final float TANH_MOST = 7.905_311f;
    private static final float EXP_MOST = 87f;
    /** Added and taken away again, it rounds to a whole number and leaves it in the low bits. */
    private static final float ROUNDING = 0x1.8p23f;

    private static final float LOG2_E = 1.442_695_04f;
    private static final float LN2 = 0.693_147_18f;
    private static final int MANTISSA = 23;

    private Gate() {}

    /** z = 1 + e^−(b + column), where b is the last half of y's rows: what {@link #tanh} divides by. */
    static void divisors(LayerTile at) {
        float[] y = at.tile().y();
        float[] z = at.tile().z();
        float[] columns = at.columns().gate()[at.index()];
        int c = at.tile().c();
        for (int r = 0; r < at.rows(); r++) {
            int column = at.column(r) + c;
            int in = r * at.tile().wide() + c;
            int out = r * at.tile().narrow();
            for (int i = 0; i < c; i += LANES) {
                FloatVector b = clamp(load(y, in + i).add(load(columns, column + i)), EXP_MOST);
                FloatVector shifted = b.fma(of(-LOG2_E), of(ROUNDING));
                // −b = n ln 2 − s
                FloatVector s = shifted.sub(of(ROUNDING)).fma(of(LN2), b);
                FloatVector p = of(1.987_569_15e-4f).fma(s, of(-1.398_199_95e-3f));
                p = p.fma(s, of(8.333_452e-3f));
                p = p.fma(s, of(-4.166_579_6e-2f));
                p = p.fma(s, of(1.666_666_5e-1f));
                p = p.fma(s, of(-5e-1f));
                p = p.fma(s, of(1f)).fma(s.neg(), of(1f));
                IntVector power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA);
                FloatVector exp = p.reinterpretAsInts().add(power).reinterpretAsFloats();
                exp.add(of(1f)).intoArray(z, out + i);
            }
        }
    }

    /** z = tanh(a + column) / z, where a is the first half of y's rows. */
    static void tanh(LayerTile at) {
        float[] y = at.tile().y();
        float[] z = at.tile().z();
        float[] columns = at.columns().gate()[at.index()];
        int c = at.tile().c();
        for (int r = 0; r < at.rows(); r++) {
            int column = at.column(r);
            int in = r * at.tile().wide();
            int out = r * at.tile().narrow();
            for (int i = 0; i < c; i += LANES) {
                FloatVector a = clamp(load(y, in + i).add(load(columns, column + i)), TANH_MOST);
                FloatVector square = a.mul(a);
                FloatVector p = of(-2.760_768_5e-16f).fma(square, of(2.000_188e-13f));
                p = p.fma(square, of(-8.604_672e-11f));
                p = p.fma(square, of(5.122_297e-8f));
                p = p.fma(square, of(1.485_722_4e-5f));
                p = p.fma(square, of(6.372_619e-4f));
                p = p.fma(square, of(4.893_524_6e-3f)).mul(a);
                FloatVector q = of(1.198_258_4e-6f).fma(square, of(1.185_347_06e-4f));
                q = q.fma(square, of(2.268_434_6e-3f));
                q = q.fma(square, of(4.893_525_2e-3f));
                p.div(q.mul(load(z, out + i))).intoArray(z, out + i);
            }
        }
    }

    /** z as {@link #tanh} makes it, with both factors kept: tanh in the first half, sigmoid in the last. */
    static void keep(LayerTile at) {
        float[] y = at.tile().y();
        float[] z = at.tile().z();
        float[] columns = at.columns().gate()[at.index()];
        float[] gates = at.gates().values();
        int c = at.tile().c();
        for (int r = 0; r < at.rows(); r++) {
            int column = at.column(r);
            int in = r * at.tile().wide();
            int out = r * at.tile().narrow();
            int kept = at.gates().at() + r * at.gates().stride();
            for (int i = 0; i < c; i += LANES) {
                FloatVector a = clamp(load(y, in + i).add(load(columns, column + i)), TANH_MOST);
                FloatVector square = a.mul(a);
                FloatVector p = of(-2.760_768_5e-16f).fma(square, of(2.000_188e-13f));
                p = p.fma(square, of(-8.604_672e-11f));
                p = p.fma(square, of(5.122_297e-8f));
                p = p.fma(square, of(1.485_722_4e-5f));
                p = p.fma(square, of(6.372_619e-4f));
                p = p.fma(square, of(4.893_524_6e-3f)).mul(a);
                FloatVector q = of(1.198_258_4e-6f).fma(square, of(1.185_347_06e-4f));
                q = q.fma(square, of(2.268_434_6e-3f));
                q = q.fma(square, of(4.893_525_2e-3f));
                FloatVector divisor = load(z, out + i);
                FloatVector inverse = of(1f).div(q.mul(divisor));
                FloatVector tanh = p.mul(inverse.mul(divisor));
                FloatVector sigmoid = q.mul(inverse);
                tanh.intoArray(gates, kept + i);
                sigmoid.intoArray(gates, kept + c + i);
                tanh.mul(sigmoid).intoArray(z, out + i);
            }
        }
    }

    /** Between −most and most by comparing, which costs less than Java's exact minimum and lets NaN through. */
    private static FloatVector clamp(FloatVector x, float most) {
        VectorMask<Float> above = x.compare(VectorOperators.GT, most);
        VectorMask<Float> below = x.compare(VectorOperators.LT, -most);
        return x.blend(of(most), above).blend(of(-most), below);
    }

    private static FloatVector of(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static FloatVector load(float[] numbers, int at) {
        return FloatVector.fromArray(SPECIES, numbers, at);
    }
}
