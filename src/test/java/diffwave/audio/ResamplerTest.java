package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resampling keeps levels and time, and lets nothing through that was not there. */
class ResamplerTest {

    private static final int SIZE = 8192;

    @ParameterizedTest
    @CsvSource({"1000,22050", "7000,22050", "1000,16000", "7000,16000", "1000,48000", "15000,48000"})
    void tonesKeepTheirLevelAndBringNothingElse(double hertz, int rate) {
        Spectrum spectrum = new Spectrum(Resampler.to(Signals.tone(hertz, 0.5, 44_100, 44_100), rate));
        assertThat(spectrum.decibelsAt(hertz)).isEqualTo(0, within(0.1));
        assertThat(spectrum.loudestBeside(hertz)).isLessThan(-100);
    }

    @ParameterizedTest
    @CsvSource({"12000,22050", "15000,22050", "20000,22050", "9000,16000", "12000,16000", "15000,16000"})
    void tonesAboveTheNewBandVanish(double hertz, int rate) {
        Spectrum spectrum = new Spectrum(Resampler.to(Signals.tone(hertz, 0.5, 44_100, 44_100), rate));
        assertThat(spectrum.loudestBeside(-1e6)).isLessThan(-100);
    }

    @ParameterizedTest
    @CsvSource({
        "44100,22050,10000",
        "44100,16000,10001",
        "48000,22050,4801",
        "22050,48000,777",
        "16000,22050,3",
        "22050,44100,1",
        "8000,22050,8000",
        "192000,22050,200000",
        "44101,22050,5000",
        "22050,16000,0",
        "100,48000,50"
    })
    void lengthIsRoundedAndTimeIsKept(int from, int to, int samples) {
        // a slow bell around the middle: its centre of gravity must not move
        float[] x = new float[samples];
        for (int i = 0; i < samples; i++) {
            double u = (i - samples / 2) / (samples / 12.0);
            x[i] = (float) Math.exp(-u * u);
        }
        Clip clip = Resampler.to(new Clip(x, from), to);
        assertThat(clip.rate()).isEqualTo(to);
        assertThat(clip.samples()).hasSize((int) Math.round(samples * (double) to / from));
        if (samples >= 777) {
            double expected = (samples / 2) * (double) to / from;
            assertThat(centre(clip.samples())).isEqualTo(expected, within(0.01));
        }
    }

    @Test
    void aToneLiesWhereItWouldHaveBeenSampled() {
        Clip there = Resampler.to(Signals.tone(440, 0.5, 44_100, 44_100), 22_050);
        Clip direct = Signals.tone(440, 0.5, 22_050, 22_050);
        for (int i = 500; i < 21_500; i++) {
            assertThat(there.samples()[i]).isEqualTo(direct.samples()[i], within(2e-5f));
        }
    }

    @Test
    void sameRateIsTheSameClip() {
        Clip clip = Signals.tone(440, 0.5, 100, 22_050);
        assertThat(Resampler.to(clip, 22_050)).isSameAs(clip);
    }

    @ParameterizedTest
    @CsvSource({"1,22050", "22050,1", "22050,1000000"})
    void absurdRatesAreRefused(int from, int to) {
        assertThatThrownBy(() -> Resampler.to(new Clip(new float[10], from), to))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(to + " Hz");
    }

    private static double centre(float[] x) {
        double sum = 0;
        double moment = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i];
            moment += (double) i * x[i];
        }
        return moment / sum;
    }

    /** The middle of a clip under a window whose side lobes are below −120 dB; 0 dB is a tone of amplitude 0.5. */
    private static final class Spectrum {

        private final double[] magnitudes = new double[SIZE / 2 + 1];
        private final int rate;

        Spectrum(Clip clip) {
            rate = clip.rate();
            double[] frame = new double[SIZE];
            int first = (clip.samples().length - SIZE) / 2;
            for (int n = 0; n < SIZE; n++) {
                double a = 2 * Math.PI * n / SIZE; // 7-term Blackman-Harris, side lobes below −180 dB
                double w = 0.27105140069342
                        - 0.43329793923448 * Math.cos(a)
                        + 0.21812299954311 * Math.cos(2 * a)
                        - 0.06592544638803 * Math.cos(3 * a)
                        + 0.01081174209837 * Math.cos(4 * a)
                        - 0.00077658482522 * Math.cos(5 * a)
                        + 0.00001388721735 * Math.cos(6 * a);
                frame[n] = w * clip.samples()[first + n] / (0.5 * 0.27105140069342 * SIZE / 2);
            }
            new RealFft(SIZE).magnitudes(frame, magnitudes, new double[SIZE]);
        }

        double decibelsAt(double hertz) {
            // the power around the line is independent of where it lies between two bins
            double power = 0;
            int bin = (int) Math.round(hertz * SIZE / rate);
            for (int k = bin - 8; k <= bin + 8; k++) {
                power += magnitudes[k] * magnitudes[k];
            }
            return 10 * Math.log10(power / noiseBandwidth());
        }

        double loudestBeside(double hertz) {
            double loudest = 0;
            for (int k = 8; k < magnitudes.length; k++) {
                if (Math.abs(k - hertz * SIZE / rate) > 9) {
                    loudest = Math.max(loudest, magnitudes[k]);
                }
            }
            return 20 * Math.log10(loudest);
        }

        private static double noiseBandwidth() {
            double[] a = {
                0.27105140069342,
                0.43329793923448,
                0.21812299954311,
                0.06592544638803,
                0.01081174209837,
                0.00077658482522,
                0.00001388721735
            };
            double sum = a[0] * a[0];
            for (int i = 1; i < a.length; i++) {
                sum += a[i] * a[i] / 2;
            }
            return sum / (a[0] * a[0]);
        }
    }
}
