package diffwave.training.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A series answers about any stretch as if it looked at every point. */
class SeriesTest {

    private static Series noise(int count) {
        Random chance = new Random(1);
        Recorder recorder = new Recorder();
        for (int i = 0; i < count; i++) {
            recorder.add(10 * i, chance.nextFloat());
        }
        return recorder.series();
    }

    @Test
    void anyStretchIsWhatItsPointsSay() {
        Series series = noise(20_000);
        Random chance = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            int from = chance.nextInt(20_000);
            int to = from + chance.nextInt(20_001 - from);
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            double sum = 0;
            for (int i = from; i < to; i++) {
                low = Math.min(low, series.value(i));
                high = Math.max(high, series.value(i));
                sum += series.value(i);
            }
            Series.Stretch all = series.over(from, to);
            assertThat(all.count()).isEqualTo(to - from);
            assertThat(all.low()).isEqualTo(low);
            assertThat(all.high()).isEqualTo(high);
            assertThat(all.sum()).isCloseTo(sum, within(1e-6));
        }
    }

    @Test
    void whatWasGivenStaysAsItWasWhileMoreIsAddedOrForgotten() {
        Recorder recorder = new Recorder();
        for (int i = 0; i < 1_000; i++) {
            recorder.add(i, i);
        }
        Series before = recorder.series();
        recorder.cut(500);
        for (int i = 500; i < 5_000; i++) {
            recorder.add(i, -i);
        }
        assertThat(before.size()).isEqualTo(1_000);
        assertThat(before.over(0, 1_000)).isEqualTo(new Series.Stretch(0, 999, 499_500, 1_000));
        assertThat(recorder.series().over(499, 501).low()).isEqualTo(-500);
        assertThat(recorder.series().value(499)).isEqualTo(499);
    }

    @Test
    void betweenTwoPointsLiesTheStraightLine() {
        Series series = Series.of(new int[] {10, 20, 40}, new float[] {1, 2, 6});
        assertThat(series.at(15)).hasValue(1.5);
        assertThat(series.at(20)).hasValue(2);
        assertThat(series.at(25)).hasValue(3);
        assertThat(series.at(9)).isEmpty();
        assertThat(series.at(41)).isEmpty();
        assertThat(series.from(11)).isEqualTo(1);
        assertThat(series.lowestStep()).isEqualTo(10);
    }

    @Test
    void smoothingKeepsAConstantAndAveragesNoise() {
        Recorder flat = new Recorder();
        for (int i = 0; i < 100; i++) {
            flat.add(i, 3);
        }
        Series same = Smoothing.of(flat.series(), 50);
        assertThat(same.value(0)).as("not drawn to 0").isEqualTo(3);
        assertThat(same.over(0, 100).high()).isCloseTo(3, within(1e-6f));
        Series smooth = Smoothing.of(noise(10_000), 200);
        Series.Stretch late = smooth.over(1_000, 10_000);
        assertThat(late.high() - late.low()).isLessThan(0.2f);
        assertThat(Smoothing.of(noise(100), 1).value(57))
                .as("over one point")
                .isEqualTo(noise(100).value(57));
    }
}
