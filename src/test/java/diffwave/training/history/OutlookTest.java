package diffwave.training.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.training.history.Outlook.Trend;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** When more training no longer helps: the slope of the validation error within its noise. */
class OutlookTest {

    private static Series series(int count, double noise, IntToDoubleFunction error) {
        Random chance = new Random(5);
        Recorder recorder = new Recorder();
        for (int i = 1; i <= count; i++) {
            recorder.add(100 * i, (float) (error.applyAsDouble(100 * i) * (1 + noise * chance.nextGaussian())));
        }
        return recorder.series();
    }

    @Test
    void aFewPointsSayNothing() {
        assertThat(Outlook.of(Series.NONE).trend()).isEqualTo(Trend.EARLY);
        assertThat(Outlook.of(series(5, 0, step -> 1.0 / step)).trend()).isEqualTo(Trend.EARLY);
    }

    @Test
    void aFallBeyondTheNoiseIsWorthGoingOn() {
        Outlook outlook = Outlook.of(series(100, 0.005, step -> 0.05 - 2e-6 * step));
        assertThat(outlook.trend()).isEqualTo(Trend.FALLING);
        assertThat(outlook.since()).isEqualTo(7_100);
        assertThat(outlook.until()).isEqualTo(10_000);
        // from 0.0358 to 0.03
        assertThat(outlook.change()).isCloseTo(-0.162, within(0.01));
        assertThat(outlook.noise()).isLessThan(0.02);
    }

    @Test
    void aSlopeWithinTheNoiseNoLongerHelps() {
        assertThat(Outlook.of(series(100, 0.02, step -> 0.03)).trend()).isEqualTo(Trend.FLAT);
        assertThat(Outlook.of(series(100, 0.05, step -> 0.03 - 3e-8 * step)).trend())
                .isEqualTo(Trend.FLAT);
    }

    @Test
    void aFallOfLessThanHalfAPercentIsNotWorthItsTime() {
        Outlook outlook = Outlook.of(series(100, 0, step -> 0.03 - 1e-8 * step));
        assertThat(outlook.noise()).isLessThan(1e-4);
        assertThat(outlook.trend()).isEqualTo(Trend.FLAT);
    }

    @Test
    void aRiseBeyondTheNoiseLearnsByHeartAndTheBestStepIsSaid() {
        Outlook outlook = Outlook.of(series(100, 0.003, step -> 0.03 + 3e-10 * Math.pow(step - 4_000.0, 2)));
        assertThat(outlook.trend()).isEqualTo(Trend.RISING);
        assertThat(outlook.bestStep()).isBetween(3_000, 5_000);
    }

    @Test
    void ofPureNoiseHardlyOneInTwentyIsMistaken() {
        int mistaken = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random chance = new Random(seed);
            Recorder recorder = new Recorder();
            for (int i = 1; i <= 120; i++) {
                recorder.add(i, (float) (1 + 0.05 * chance.nextGaussian()));
            }
            mistaken += Outlook.of(recorder.series()).trend() == Trend.FLAT ? 0 : 1;
        }
        assertThat(mistaken).isLessThan(24); // two standard errors: 5 % of 200 is 10
    }
}
