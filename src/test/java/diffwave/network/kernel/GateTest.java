package diffwave.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.model.Architecture;
import diffwave.model.RandomWeights;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The gate against double precision. */
class GateTest {

    private static final int C = Lanes.padded(64);

    /** The gate of every pair, C pairs a row. */
    private static float[] gate(float[] a, float[] b) {
        int rows = a.length / C;
        Tile tile = Tile.of(rows, C);
        for (int i = 0; i < a.length; i++) {
            tile.y()[i / C * tile.wide() + i % C] = a[i];
            tile.y()[i / C * tile.wide() + C + i % C] = b[i];
        }
        Architecture small = Architecture.lmnt(64, 1, 1);
        Layer layer = Layer.of(small, RandomWeights.of(small, 1), 0);
        StepVectors.Columns none = new StepVectors.Columns(new float[1][8 * C], new float[1][C]);
        LayerTile at = new LayerTile(
                layer, 0, new Signal(rows, C, rows, 2), tile, none, Optional.empty(), Gates.NONE, 0, 0, rows);
        Gate.divisors(at);
        Gate.tanh(at);
        float[] out = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            out[i] = tile.z()[i / C * tile.narrow() + i % C];
        }
        return out;
    }

    @Test
    void isTanhTimesSigmoidToAMillionth() {
        float[] a = new float[C * 1000];
        float[] b = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            double share = (double) i / a.length;
            a[i] = (float) ((i % 2 == 0 ? 1 : -1) * Math.pow(10, -6 + 7.5 * share));
            b[i] = (float) (160 * ((share * 7919) % 1) - 80);
        }
        float[] z = gate(a, b);
        for (int i = 0; i < a.length; i++) {
            double expected = Math.tanh(a[i]) / (1 + Math.exp(-(double) b[i]));
            assertThat(Math.abs(z[i] - expected))
                    .as("a %s, b %s", a[i], b[i])
                    .isLessThanOrEqualTo(1e-6 * Math.abs(expected) + Float.MIN_NORMAL);
        }
    }

    @Test
    void staysNumbersAtTheEndsAndNoneWhereThereIsNone() {
        float[] a = new float[C];
        float[] b = new float[C];
        a[0] = Float.POSITIVE_INFINITY;
        b[0] = Float.POSITIVE_INFINITY;
        a[1] = -1e30f;
        b[1] = 1e30f;
        a[2] = 3;
        b[2] = Float.NEGATIVE_INFINITY;
        a[3] = Float.NaN;
        b[4] = Float.NaN;
        float[] z = gate(a, b);
        assertThat(z[0]).isBetween(0.999_999f, 1.000_001f);
        assertThat(z[1]).isBetween(-1.000_001f, -0.999_999f);
        assertThat(z[2]).isBetween(0f, 1e-30f);
        assertThat(z[3]).isNaN();
        assertThat(z[4]).isNaN();
        assertThat(z[5]).isZero();
    }
}
