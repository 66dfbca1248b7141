package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SpectrumTest {

    @Test
    void a_sine_of_full_scale_stands_at_0_dB_in_its_bin() {
        int rate = 8_000;
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * 1_000 * i / rate);
        }
        Spectrum spectrum = new Spectrum(new Signal(samples, rate), SpectrogramStyle.USUAL);
        float[] line = spectrum.at(rate / 2);
        int bin = (int) spectrum.bin(1_000);
        assertThat(line[bin]).isCloseTo(0, within(0.05f));
        assertThat(line[bin * 3]).isLessThan(-80);
    }

    @Test
    void the_lightest_line_of_the_picture_is_where_the_sine_is() {
        int rate = 8_000;
        float[] samples = new float[rate];
        for (int i = 0; i < rate; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * 3_000 * i / rate);
        }
        Picture picture = Picture.of(samples, rate, 10, 100);
        int lightest = 0;
        for (int y = 0; y < 100; y++) {
            if (green(picture, y) > green(picture, lightest)) {
                lightest = y;
            }
        }
        assertThat(lightest).isBetween(23, 26);
    }

    @Test
    void an_empty_and_a_tiny_signal_have_a_picture_too() {
        assertThat(Picture.of(new float[0], 8_000, 4, 4).pixels()).hasSize(16);
        assertThat(Picture.of(new float[] {1}, 8_000, 4, 4).pixels()).hasSize(16);
    }

    @Test
    void behind_the_end_of_a_signal_there_is_nothing() {
        Raster twice = new Raster(10 / 0.5, 0, 20); // a second
        Picture picture = Picture.of(new Signal(new float[4_000], 8_000), SpectrogramStyle.USUAL, twice, 1);
        assertThat(Arrays.copyOf(picture.pixels(), 10)).doesNotContain(0);
        assertThat(Arrays.copyOfRange(picture.pixels(), 10, 20)).containsOnly(0);
    }

    private static int green(Picture picture, int y) {
        return picture.pixels()[y * 10 + 5] >> 8 & 0xff;
    }

    @Test
    void peaks_are_those_of_the_samples_over_any_stretch() {
        Random random = new Random(4);
        float[] samples = new float[20_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextGaussian();
        }
        Peaks peaks = new Peaks(samples);
        for (int i = 0; i < 500; i++) {
            int from = random.nextInt(19_999);
            int to = from + 1 + random.nextInt(20_000 - from);
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            double power = 0;
            for (int k = from; k < to; k++) {
                low = Math.min(low, samples[k]);
                high = Math.max(high, samples[k]);
                power += (double) samples[k] * samples[k];
            }
            assertThat(peaks.of(from, to).low()).isEqualTo(low);
            assertThat(peaks.of(from, to).high()).isEqualTo(high);
            assertThat(peaks.of(from, to).power()).isCloseTo(power, within(1e-9 * power));
        }
    }
}
