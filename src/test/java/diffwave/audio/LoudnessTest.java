package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BS.1770: a sine of 997 Hz at full scale has −3.01 LUFS, and silence around a sound does not count. */
class LoudnessTest {

    @ParameterizedTest
    @ValueSource(ints = {16_000, 22_050, 44_100, 48_000})
    void sineAtFullScaleHasThreeDecibelsBelow(int rate) {
        assertThat(Loudness.of(sine(rate, 1, 2))).isEqualTo(-3.01, within(0.15));
        assertThat(Loudness.of(sine(rate, 0.1, 2))).isEqualTo(-23.01, within(0.15));
    }

    @Test
    void silenceAfterASoundDoesNotCount() {
        Clip word = sine(16_000, 0.5, 2);
        Clip withPause = new Clip(Arrays.copyOf(word.samples(), 16_000 * 12), 16_000);
        assertThat(Loudness.of(withPause)).isEqualTo(Loudness.of(word), within(0.6));
        assertThat(Level.of(withPause).rmsDecibels()).isLessThan(Level.of(word).rmsDecibels() - 7);
    }

    @Test
    void shortSoundsAreMeasuredWholeAndSilenceIsNone() {
        assertThat(Loudness.of(sine(48_000, 1, 0.1))).isEqualTo(-3.01, within(0.4));
        assertThat(Loudness.of(new Clip(new float[9_000], 8_000))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.of(new Clip(new float[0], 8_000))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static Clip sine(int rate, double loud, double seconds) {
        float[] samples = new float[(int) (rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (loud * Math.sin(2 * Math.PI * 997 * i / rate));
        }
        return new Clip(samples, rate);
    }
}
