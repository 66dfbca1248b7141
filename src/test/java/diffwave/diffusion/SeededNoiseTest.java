package diffwave.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Seeded noise is normal, and each number depends on its seed, draw and index alone. */
class SeededNoiseTest {

    private static float[] row(long seed, int draw, int samples) {
        float[][] rows = new float[1][samples];
        new SeededNoise(seed).fill(draw, rows);
        return rows[0];
    }

    @Test
    void itsMomentsAreNormal() {
        int n = 400_000;
        double[] moment = new double[5];
        for (float value : row(42, 0, n)) {
            for (int k = 1; k <= 4; k++) {
                moment[k] += Math.pow(value, k) / n;
            }
        }
        // five standard errors of each
        assertThat(moment[1]).isCloseTo(0, within(5 / Math.sqrt(n)));
        assertThat(moment[2]).isCloseTo(1, within(5 * Math.sqrt(2.0 / n)));
        assertThat(moment[3]).isCloseTo(0, within(5 * Math.sqrt(15.0 / n)));
        assertThat(moment[4]).isCloseTo(3, within(5 * Math.sqrt(96.0 / n)));
    }

    @Test
    void drawsSeedsAndNeighboursAreUncorrelated() {
        int n = 100_000;
        float[] a = row(1, 0, n);
        assertThat(correlation(a, row(2, 0, n))).isCloseTo(0, within(0.02));
        assertThat(correlation(a, row(1, 1, n))).isCloseTo(0, within(0.02));
        assertThat(correlation(Arrays.copyOf(a, n - 1), Arrays.copyOfRange(a, 1, n)))
                .isCloseTo(0, within(0.02));
    }

    private static double correlation(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum / a.length;
    }

    @Test
    void aNumberDoesNotDependOnTheLengthOrTheBatch() {
        assertThat(Arrays.copyOf(row(7, 3, 1001), 500)).isEqualTo(row(7, 3, 500));
        float[][] batch = new float[3][100];
        SeededNoise.from(5, 3).fill(2, batch);
        assertThat(batch[1]).isEqualTo(row(6, 2, 100));
    }

    /** The published known-answer test of Philox 4×32-10, counter and key of zeros: 6627e8d5 e169c58d bc57ac4c 9b00dbd8. */
    @Test
    void itIsPhilox() {
        float[] first = row(0, 0, 4);
        double u0 = (0x6627e8d5L + 0.5) * 0x1p-32;
        double u1 = (0xe169c58dL + 0.5) * 0x1p-32;
        double radius = Math.sqrt(-2 * Math.log(u0));
        assertThat((double) first[0]).isCloseTo(radius * Math.cos(2 * Math.PI * u1), within(1e-6));
        assertThat((double) first[1]).isCloseTo(radius * Math.sin(2 * Math.PI * u1), within(1e-6));
    }
}
