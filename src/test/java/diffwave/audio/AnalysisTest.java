package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spectra, levels, pitch and onsets of signals whose answers are known by formula. */
class AnalysisTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 8, 64, 1024})
    void transformIsTheSumItStandsFor(int size) {
        float[] x = Signals.noise(9, 1, size, 8000).samples();
        double[] frame = new double[size];
        for (int i = 0; i < size; i++) {
            frame[i] = x[i];
        }
        double[] magnitudes = new double[size / 2 + 1];
        new RealFft(size).magnitudes(frame, magnitudes, new double[size]);
        for (int k = 0; k <= size / 2; k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < size; n++) {
                re += frame[n] * Math.cos(2 * Math.PI * k * n / size);
                im -= frame[n] * Math.sin(2 * Math.PI * k * n / size);
            }
            assertThat(magnitudes[k]).isEqualTo(Math.hypot(re, im), within(1e-10));
        }
    }

    @Test
    void toneStandsInItsBinAtAQuarterOfTheFrame() {
        float[][] spectrum = new Stft(1024, 256)
                .magnitudes(
                        Signals.tone(22_050.0 * 100 / 1024, 1, 22_050, 22_050).samples());
        assertThat(spectrum).hasDimensions(87, 513);
        assertThat(spectrum[40][100]).isEqualTo(256, within(1e-2f)); // amplitude · size/2 · the window's mean of 1/2
        assertThat(spectrum[40][101]).isEqualTo(128, within(1e-2f));
        assertThat(spectrum[40][103]).isLessThan(1e-2f);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 300, 1500})
    void oneFrameAloneIsThatOfTheWhole(int samples) {
        Stft stft = new Stft(1024, 256);
        float[] x = Signals.noise(10, 0.5, samples, 22_050).samples();
        float[][] all = stft.magnitudes(x);
        assertThat(all).hasNumberOfRows(1 + samples / 256);
        double[] last = stft.magnitudes(x, 256L * (all.length - 1));
        for (int k = 0; k < stft.bins(); k++) {
            assertThat(all[all.length - 1][k]).isEqualTo((float) last[k]);
        }
    }

    @Test
    void levelsAreInPartsOfFullScale() {
        Level level = Level.of(Signals.tone(441, 0.5, 22_050, 22_050));
        assertThat(level.peakDecibels()).isEqualTo(-6.02, within(0.02));
        assertThat(level.rmsDecibels()).isEqualTo(-9.03, within(0.01));
        assertThat(Level.of(new float[10], 0, 10).rmsDecibels()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Level.of(new float[] {1, 1}, -5, -1)).isEqualTo(Level.SILENCE);
        assertThat(Level.of(new float[] {-1, 0.5f}, 1, 9)).isEqualTo(new Level(0.5, 0.5));
        assertThat(new Level(0.5, 0.25).times(2)).isEqualTo(new Level(1, 0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {70, 110, 220, 440})
    void pitchOfATone(double hertz) {
        List<Pitch> track = Pitch.track(Signals.tone(hertz, 0.5, 22_050, 22_050));
        assertThat(track).hasSize(100);
        for (Pitch pitch : track.subList(10, 90)) {
            assertThat(pitch.hertz()).isEqualTo(hertz, within(hertz * 0.005));
            assertThat(pitch.probability()).isGreaterThan(0.9);
        }
        assertThat(track.get(50).seconds()).isEqualTo(0.5, within(0.001));
    }

    @Test
    void silenceAndNoiseHaveNoPitch() {
        assertThat(Pitch.track(new Clip(new float[4410], 22_050))).noneMatch(Pitch::voiced);
        assertThat(Pitch.track(Signals.noise(1, 0.5, 22_050, 22_050)).stream()
                        .filter(Pitch::voiced)
                        .count())
                .isLessThan(10);
        assertThat(Pitch.track(new Clip(new float[0], 22_050))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 777, 5000})
    void soundBeginsWhereTheToneDoes(int start) {
        Clip tone = Signals.tone(1000, 0.5, 10_000, 22_050);
        float[] x = Signals.noise(2, 0.001, 20_000, 22_050).samples();
        for (int i = 0; i < 10_000; i++) {
            x[start + i] += tone.samples()[i];
        }
        assertThat(Onset.of(new Clip(x, 22_050), 0.1).getAsInt()).isBetween(start, start + 6);
    }

    @Test
    void silenceHasNoBeginning() {
        assertThat(Onset.of(new Clip(new float[100], 22_050), 0.1)).isEmpty();
        assertThat(Onset.of(new Clip(new float[0], 22_050), 0.1)).isEmpty();
        assertThat(Onset.of(new Clip(new float[] {0, 0, 0.5f}, 22_050), 0.1)).hasValue(2);
    }
}
