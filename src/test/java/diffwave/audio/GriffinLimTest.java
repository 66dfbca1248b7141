package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Griffin and Lim's laws. */
class GriffinLimTest {

    private static final int SIZE = 64;
    private static final int HOP = 16;
    private static final int FRAMES = 20;

    private static Clip voice(int samples) {
        float[] x = new float[samples];
        Random random = new Random(3);
        for (int i = 0; i < samples; i++) {
            double t = i / 22_050.0;
            double tone = 0;
            for (int h = 1; h <= 12; h++) {
                tone += Math.sin(2 * Math.PI * h * (140 * t + 20 * t * t)) / h;
            }
            x[i] = (float) (0.2 * tone * (1 + Math.sin(20 * t)) + 0.002 * random.nextGaussian());
        }
        return new Clip(x, 22_050);
    }

    private static Spectra.Values random() {
        Random random = new Random(1);
        double[][] re = new double[FRAMES][SIZE / 2 + 1];
        double[][] im = new double[FRAMES][SIZE / 2 + 1];
        for (int t = 0; t < FRAMES; t++) {
            for (int k = 0; k <= SIZE / 2; k++) {
                re[t][k] = random.nextGaussian();
                im[t][k] = random.nextGaussian();
            }
        }
        return new Spectra.Values(re, im);
    }

    @Test
    void theSignalOfASignalsSpectraIsTheSignal() {
        Spectra spectra = new Spectra(SIZE, HOP, FRAMES, FRAMES * HOP - 5);
        double[] signal = new Random(2).doubles(FRAMES * HOP - 5, -1, 1).toArray();
        assertThat(spectra.signal(spectra.of(signal)))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(signal);
    }

    @Test
    void toSoundAndBackIsAProjection() {
        Spectra spectra = new Spectra(SIZE, HOP, FRAMES, FRAMES * HOP);
        Spectra.Values once = spectra.of(spectra.signal(random()));
        Spectra.Values twice = spectra.of(spectra.signal(once));
        for (int t = 0; t < FRAMES; t++) {
            assertThat(twice.re()[t]).usingComparatorWithPrecision(1e-10).containsExactly(once.re()[t]);
            assertThat(twice.im()[t]).usingComparatorWithPrecision(1e-10).containsExactly(once.im()[t]);
        }
    }

    @Test
    void inconsistencyNeverRises() {
        double[][] magnitudes =
                MelInverse.magnitudes(MelFrontEnd.of(FrontEnd.TACOTRON2).mel(voice(6_000)));
        List<Double> rounds = new ArrayList<>();
        GriffinLim.sound(magnitudes, 1024, 256, 25, 4, rounds::add);
        assertThat(rounds).hasSize(25).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(rounds.getLast()).isLessThan(0.6 * rounds.getFirst());
    }

    @Test
    void magnitudesOfAMelHaveThatMel() {
        for (FrontEnd recipe : FrontEnd.values()) {
            MelFrontEnd frontEnd = MelFrontEnd.of(recipe);
            Mel mel = frontEnd.mel(voice(4_000));
            double[][] weights = frontEnd.bank().weights();
            double[][] magnitudes = MelInverse.magnitudes(mel);
            double difference = 0;
            for (int t = 0; t < mel.frames(); t++) {
                for (int b = 0; b < mel.bands(); b++) {
                    double sum = 0;
                    for (int k = 0; k < magnitudes[t].length; k++) {
                        sum += weights[b][k] * magnitudes[t][k];
                    }
                    difference += Math.abs(Math.log(sum / frontEnd.sum(mel.values()[b][t])));
                }
            }
            assertThat(difference / mel.frames() / mel.bands())
                    .as(recipe.name())
                    .isLessThan(0.03);
        }
    }

    @Test
    void theSoundOfAMelIsNearItsRecording() {
        Clip recording = voice(12_000);
        Mel mel = MelFrontEnd.of(FrontEnd.TACOTRON2).mel(recording);
        Clip sound = GriffinLim.vocode(mel);
        assertThat(sound.samples()).hasSize(mel.frames() * 256);
        assertThat(Level.of(sound.samples(), 0, 12_000).rms())
                .isCloseTo(Level.of(recording.samples(), 0, 12_000).rms(), within(0.03));
        assertThat(Quality.melDistance(mel, MelFrontEnd.of(FrontEnd.TACOTRON2).mel(sound)))
                .isLessThan(0.6);
    }

    @Test
    void logMelsFallWithTheGain() {
        float[] quiet = voice(8_000).samples().clone();
        LogMel logMel = new LogMel(8_000, 256, 128, 40);
        float[][] loud = logMel.of(quiet);
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] *= 0.5f;
        }
        assertThat(loud).hasDimensions(63, 40);
        assertThat(logMel.of(quiet)[30][7]).isCloseTo(loud[30][7] - (float) Math.log(2), within(1e-4f));
        assertThat(logMel.of(new float[0])).hasDimensions(1, 40);
    }
}
