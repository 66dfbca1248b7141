package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.training.history.Recorder;
import diffwave.training.history.Series;
import diffwave.ui.signal.Range;
import java.util.Random;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Where values stand, and that a painted column tells its points. */
class AxisTest {

    private static Series.Stretch stretch(float low, float high) {
        return new Series.Stretch(low, high, 0, 2);
    }

    @Test
    void equalFactorsAreEqualDistancesOnALogarithmicAxis() {
        Axis axis = Axis.of(true, stretch(0.01f, 1));
        double first = axis.fraction(0.1) - axis.fraction(0.05);
        assertThat(axis.fraction(0.4) - axis.fraction(0.2)).isCloseTo(first, within(1e-9));
        assertThat(axis.fraction(0.01f)).isBetween(0.01, 0.1);
        assertThat(axis.ticks(200, 24)).contains(0.02, 0.1, 0.5).isSorted();
        assertThat(axis.fraction(0)).isZero();
    }

    @Test
    void roundPlacesStandApart() {
        for (boolean log : new boolean[] {true, false}) {
            for (double high : new double[] {0.0231, 1, 37, 4e5}) {
                for (double factor : new double[] {1.001, 2, 30, 1e5}) {
                    Axis axis = Axis.of(log, stretch((float) (high / factor), (float) high));
                    var ticks = axis.ticks(180, 28);
                    assertThat(ticks).as("%s %s %s", log, high, factor).hasSizeBetween(1, 9);
                    for (int i = 1; i < ticks.size(); i++) {
                        double apart = 180 * (axis.fraction(ticks.get(i)) - axis.fraction(ticks.get(i - 1)));
                        assertThat(apart).isGreaterThan(20);
                    }
                }
            }
        }
    }

    @Test
    void valuesThatNoLogarithmKnowsDoNoHarm() {
        Axis axis = Axis.of(true, stretch(-1, 2));
        assertThat(axis.fraction(2)).isBetween(0.8, 1.0);
        assertThat(Axis.of(true, stretch(-2, -1)).log()).as("none is above 0").isFalse();
        assertThat(Axis.of(false, stretch(3, 3)).fraction(3)).isCloseTo(0.5, within(1e-6));
        assertThat(Axis.of(true, Series.Stretch.NONE).high()).isPositive();
    }

    @Test
    void everyColumnReachesFromItsLowestToItsHighestPoint() {
        Random chance = new Random(3);
        Recorder recorder = new Recorder();
        for (int i = 0; i < 50_000; i++) {
            recorder.add(i, chance.nextFloat());
        }
        recorder.add(50_000, 0.5f);
        Series series = recorder.series();
        int[] pixels = new int[100 * 200];
        Axis axis = new Axis(false, 0, 1);
        new CurvePainter(pixels, 100, 200).paint(series, new Range(0, 50_000), axis, Color.WHITE, 1, 0);
        for (int x = 0; x < 100; x++) {
            Series.Stretch inside = series.over(500 * x, 500 * (x + 1));
            int top = 0;
            while (pixels[top * 100 + x] == 0) {
                top++;
            }
            int bottom = 199;
            while (pixels[bottom * 100 + x] == 0) {
                bottom--;
            }
            assertThat(top).isBetween((int) (200 * (1 - inside.high())) - 2, (int) (200 * (1 - inside.high())) + 1);
            assertThat(bottom).isBetween((int) (200 * (1 - inside.low())) - 2, (int) (200 * (1 - inside.low())) + 2);
        }
    }

    @Test
    void closeByItIsTheLineBetweenThePoints() {
        Series two = Series.of(new int[] {0, 100}, new float[] {0, 1});
        Series.Stretch inside = CurvePainter.inside(two, 25, 50);
        assertThat(inside.low()).isEqualTo(0.25f);
        assertThat(inside.high()).isEqualTo(0.5f);
        assertThat(CurvePainter.inside(two, 101, 120).low()).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void figuresHaveThreeDigitsThatCount() {
        assertThat(Numbers.figure(0.02314)).isEqualTo("0.0231");
        assertThat(Numbers.figure(1.9)).isEqualTo("1.90");
        assertThat(Numbers.figure(1432.4)).isEqualTo("1,432");
        assertThat(Numbers.figure(2e-4)).isEqualTo("2e−04");
        assertThat(Numbers.tick(0.05)).isEqualTo("0.05");
        assertThat(Numbers.tick(1e-5)).isEqualTo("1e-5");
        assertThat(Numbers.tick(20_000)).isEqualTo("20,000");
    }
}
