package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A matched sound has the mel that was asked for, and its own phases. */
class MelMatchTest {

    private static final int RATE = MelFrontEnd.RATE;
    private static final int FRAMES = 60;
    private static final MelFrontEnd MELS = MelFrontEnd.of(FrontEnd.TACOTRON2);

    /** A voice that comes and goes, with its overtones; a breath of noise. */
    private static Clip voice() {
        Random random = new Random(1);
        float[] samples = new float[FRAMES * MelFrontEnd.HOP];
        for (int n = 0; n < samples.length; n++) {
            double time = (double) n / RATE;
            double loud = Math.pow(Math.sin(2 * Math.PI * 2 * time), 2);
            double sum = 0;
            for (int k = 1; k <= 20; k++) {
                sum += Math.sin(2 * Math.PI * 140 * k * time) / k;
            }
            samples[n] = (float) (0.1 * loud * sum + 0.001 * random.nextGaussian());
        }
        return new Clip(samples, RATE);
    }

    private static Mel mel(Clip clip) {
        Mel all = MELS.mel(clip);
        float[][] cut = new float[all.bands()][];
        for (int b = 0; b < cut.length; b++) {
            cut[b] = java.util.Arrays.copyOf(all.values()[b], FRAMES);
        }
        return new Mel(cut, all.frontEnd());
    }

    private static Clip plus(Clip clip, double gain, double noise) {
        Random random = new Random(2);
        float[] samples = clip.samples().clone();
        for (int n = 0; n < samples.length; n++) {
            samples[n] = (float) (gain * samples[n] + noise * random.nextGaussian());
        }
        return new Clip(samples, clip.rate());
    }

    private static double distance(Clip clip, Mel mel) {
        Mel own = mel(clip);
        double sum = 0;
        for (int b = 0; b < mel.bands(); b++) {
            for (int t = 0; t < FRAMES; t++) {
                sum += Math.abs(own.values()[b][t] - mel.values()[b][t]);
            }
        }
        return sum / mel.bands() / FRAMES;
    }

    private static double signalToNoise(Clip right, Clip other) {
        double power = 0;
        double error = 0;
        for (int n = 1024; n < right.samples().length - 1024; n++) {
            power += Math.pow(right.samples()[n], 2);
            error += Math.pow(right.samples()[n] - other.samples()[n], 2);
        }
        return 10 * Math.log10(power / error);
    }

    @Test
    void whatHasItsMelAlreadyStaysAsItIs() {
        Clip voice = voice();
        assertThat(signalToNoise(voice, MelMatch.of(voice, mel(voice)))).isGreaterThan(60);
    }

    @Test
    void hissIsTakenAwayAndTheSoundComesNearer() {
        Clip voice = voice();
        Mel mel = mel(voice);
        Clip hissing = plus(voice, 1, 0.02);
        Clip matched = MelMatch.of(hissing, mel);
        assertThat(distance(matched, mel)).isLessThan(distance(hissing, mel) / 4);
        assertThat(signalToNoise(voice, matched)).isGreaterThan(signalToNoise(voice, hissing) + 3);
    }

    @Test
    void aWrongLevelIsMended() {
        Clip voice = voice();
        double before = Level.of(voice).rmsDecibels();
        for (double gain : new double[] {0.1, 4}) {
            Clip matched = MelMatch.of(plus(voice, gain, 0), mel(voice));
            assertThat(Level.of(matched).rmsDecibels()).isCloseTo(before, within(0.1));
        }
    }

    @Test
    void silenceStaysFiniteEitherWay() {
        Clip silence = new Clip(new float[FRAMES * MelFrontEnd.HOP], RATE);
        assertThat(Level.of(MelMatch.of(silence, mel(voice()))).peak()).isZero();
        assertThat(Level.of(MelMatch.of(voice(), mel(silence))).peakDecibels()).isLessThan(-60);
    }

    @Test
    void lengthsAndRatesThatDoNotFitAreRefused() {
        Mel mel = mel(voice());
        assertThatThrownBy(() -> MelMatch.of(new Clip(new float[256], RATE), mel))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MelMatch.of(new Clip(new float[FRAMES * MelFrontEnd.HOP], 8_000), mel))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
