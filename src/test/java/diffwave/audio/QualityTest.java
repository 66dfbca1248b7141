package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures and noises have the values that their formulas say. */
class QualityTest {

    private static final int RATE = 16_000;
    private static final int N = 1 << 16;

    private static Clip tone(double amplitude) {
        float[] x = new float[N];
        for (int i = 0; i < N; i++) {
            x[i] = (float) (amplitude * Math.sin(2 * Math.PI * 500 * i / RATE));
        }
        return new Clip(x, RATE);
    }

    @Test
    void siSdrIsTheRatioWhateverTheScale() {
        Clip clean = tone(0.5);
        Clip noise = NoiseColour.WHITE.make(N, RATE, 1);
        Clip noisy = Mix.signalToNoise(clean, noise, 12);
        assertThat(Quality.siSdr(clean.samples(), noisy.samples())).isCloseTo(12, within(0.1));
        float[] louder = noisy.samples().clone();
        for (int i = 0; i < N; i++) {
            louder[i] *= 3;
        }
        assertThat(Quality.siSdr(clean.samples(), louder)).isCloseTo(12, within(0.1));
    }

    @Test
    void segmentalSnrOfASteadyToneIsItsSnr() {
        Clip clean = tone(0.5);
        Clip noisy = Mix.signalToNoise(clean, NoiseColour.WHITE.make(N, RATE, 2), 15);
        assertThat(Quality.segmentalSnr(clean, noisy)).isCloseTo(15, within(0.2));
        assertThat(Quality.segmentalSnr(clean, clean)).isEqualTo(35);
    }

    @Test
    void theFloorIsTheNoiseBetweenTheSounds() {
        float[] x = NoiseColour.WHITE.make(N, RATE, 3).samples().clone();
        for (int i = 0; i < N; i++) {
            x[i] *= i < N / 2 ? 0.01f : 0.5f;
        }
        assertThat(Quality.noiseFloor(new Clip(x, RATE))).isCloseTo(0.01, within(0.001));
    }

    @Test
    void thePapersMixIsTenPercent() {
        Clip mixed = Mix.share(tone(0.5), NoiseColour.WHITE.make(1_000, RATE, 4), 0.1);
        float noise = NoiseColour.WHITE.make(1_000, RATE, 4).samples()[500];
        assertThat(mixed.samples()[1_500]).isCloseTo(0.9f * tone(0.5).samples()[1_500] + 0.1f * noise, within(1e-6f));
    }

    @Test
    void coloursFallAsTheirNamesSay() {
        assertThat(slope(NoiseColour.WHITE)).isCloseTo(0, within(0.4));
        assertThat(slope(NoiseColour.PINK)).isCloseTo(-3.01, within(0.4));
        assertThat(slope(NoiseColour.BROWN)).isCloseTo(-6.02, within(0.4));
        for (NoiseColour colour : NoiseColour.values()) {
            assertThat(Level.of(colour.make(5_000, RATE, 5)).rms()).isCloseTo(1, within(1e-3));
            assertThat(colour.make(5_000, RATE, 5)).usingRecursiveComparison().isEqualTo(colour.make(5_000, RATE, 5));
        }
    }

    /** dB of power density an octave, between 250 Hz and 4 kHz. */
    private static double slope(NoiseColour colour) {
        float[][] frames =
                new Stft(1024, 512).magnitudes(colour.make(1 << 18, RATE, 6).samples());
        return (density(frames, 256) - density(frames, 16)) / 4;
    }

    private static double density(float[][] frames, int bin) {
        double power = 0;
        int width = bin / 8;
        for (float[] frame : frames) {
            for (int k = bin - width; k <= bin + width; k++) {
                power += (double) frame[k] * frame[k];
            }
        }
        return 10 * Math.log10(power / (2 * width + 1));
    }

    @Test
    void distancesAreZeroForTheSameAndGrowWithTheDifference() {
        Clip clean = tone(0.5);
        Clip a = Mix.signalToNoise(clean, NoiseColour.PINK.make(N, RATE, 7), 20);
        Clip b = Mix.signalToNoise(clean, NoiseColour.PINK.make(N, RATE, 7), 5);
        assertThat(Quality.stftDistance(clean.samples(), clean.samples())).isZero();
        assertThat(Quality.stftDistance(clean.samples(), b.samples()))
                .isGreaterThan(Quality.stftDistance(clean.samples(), a.samples()));
    }

    /** Of a gain g: spectral convergence |1 − g|, log magnitudes |ln g|, where nothing is as quiet as the floor. */
    @Test
    void theDistanceOfAGainIsKnown() {
        float[] noise = NoiseColour.WHITE.make(N, RATE, 8).samples();
        float[] half = noise.clone();
        for (int i = 0; i < N; i++) {
            half[i] *= 0.5f;
        }
        assertThat(Quality.stftDistance(noise, half)).isCloseTo(0.5 + Math.log(2), within(1e-4));
        assertThat(Quality.stftDistance(half, noise)).isCloseTo(1 + Math.log(2), within(1e-4));
        Mel a = new Mel(new float[][] {{1, 2}, {3, 4}}, FrontEnd.TACOTRON2);
        Mel b = new Mel(new float[][] {{1, 3, 9}, {1, 4, 9}}, FrontEnd.TACOTRON2);
        assertThat(Quality.melDistance(a, b)).isCloseTo(0.75, within(1e-12));
        assertThat(Quality.melDistance(b, a)).isCloseTo(0.75, within(1e-12));
    }
}
