package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.Resampler;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.StepObserver;
import diffwave.job.DirectRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cleaning and mixing obey SPEC 6: lengths, ends, levels, and the step's translation. */
class ZeroShotTest {

    @TempDir
    private static Path folder;

    private static Studio studio;

    @BeforeAll
    static void start() {
        studio = new Studio(TestStudio.withTinyModels(folder), new DirectRunner());
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static Path recording(String name, int samples, int silence, int rate) {
        float[] x = new float[samples];
        Random random = new Random(samples);
        for (int i = silence; i < samples; i++) {
            x[i] = (float) (0.2 * random.nextGaussian());
        }
        Path file = folder.resolve(name);
        WavWriter.write(file, new Clip(x, rate), SampleFormat.FLOAT32);
        return file;
    }

    private static Take denoise(Path file, String model, int step) {
        Denoise wish = new Denoise(
                model, Source.of(file), OptionalInt.empty(), Sampling.steps(Method.DDIM, 3), step, false, 1);
        return studio.denoise(wish, StepObserver.NONE).result().join();
    }

    @Test
    void aCleanedRecordingKeepsItsLengthWhateverTheModels() {
        for (int samples : new int[] {700, TestStudio.DIGIT_LENGTH, 7_123}) {
            Path file = recording("noisy" + samples + ".wav", samples, 0, 8_000);
            assertThat(denoise(file, "tiny-digits", 25).clip().samples()).hasSize(samples);
        }
        Path speech = recording("speech.wav", 9_001, 0, 22_050);
        assertThat(denoise(speech, "tiny-vocoder", 25).clip().samples()).hasSize(9_001);
    }

    @Test
    void aLostBandAndTheStepAreTold() {
        Path file = recording("wide.wav", 16_000, 0, 16_000);
        Take take = denoise(file, "tiny-digits", 25);
        assertThat(take.notes()).anyMatch(note -> note.contains("16000 Hz") && note.contains("above 4.0 kHz is lost"));
        assertThat(take.notes()).contains("Entered at step 25 of 200.");
        assertThat(denoise(recording("v.wav", 5_000, 0, 22_050), "tiny-vocoder", 25)
                        .notes())
                .contains("Entered at step 25 of 200, 8 of this model's 50 (the same noise).");
    }

    @Test
    void theBandAboveTheModelsIsKeptOnRequest() {
        int rate = 32_000;
        float[] tones = new float[16_000];
        for (int i = 0; i < tones.length; i++) {
            double t = 2 * Math.PI * i / rate;
            tones[i] = (float) (0.2 * Math.sin(1_000 * t) + 0.1 * Math.sin(9_000 * t));
        }
        Source source = new Source.Memory("tones", new Clip(tones, rate));
        Take kept = denoise(source, true);
        assertThat(kept.clip().rate()).isEqualTo(rate);
        assertThat(kept.clip().samples()).hasSameSizeAs(tones);
        assertThat(kept.recipe().options()).containsEntry("keep-band", "true");
        assertThat(kept.notes()).anyMatch(note -> note.contains("above 4.0 kHz was put back"));
        assertThat(kept.notes()).noneMatch(note -> note.contains("is lost"));
        assertThat(amplitude(kept.clip(), 9_000)).as("above the model's band").isCloseTo(0.1, within(1e-3));
        assertThat(amplitude(kept.clip(), 1_000)).as("within it").isNotCloseTo(0.2, within(1e-2));

        Take lost = denoise(source, false);
        assertThat(lost.clip().rate()).isEqualTo(8_000);
        assertThat(lost.recipe().options()).doesNotContainKey("keep-band");
        Clip up = Resampler.to(lost.clip(), rate);
        assertThat(amplitude(kept.clip(), 1_000))
                .as("below, both are what the model made")
                .isCloseTo(amplitude(up, 1_000), within(1e-3));
    }

    @Test
    void aBandThatIsNotThereIsNotPutBack() {
        Take take = denoise(new Source.Memory("low", new Clip(new float[3_000], 8_000)), true);
        assertThat(take.clip().rate()).isEqualTo(8_000);
        assertThat(take.recipe().options()).doesNotContainKey("keep-band");
    }

    private static Take denoise(Source source, boolean keepBand) {
        Denoise wish = new Denoise(
                "tiny-digits", source, OptionalInt.empty(), Sampling.steps(Method.DDIM, 3), 25, false, 1, keepBand);
        return studio.denoise(wish, StepObserver.NONE).result().join();
    }

    /** Of the sine at one frequency, away from the ends. */
    private static double amplitude(Clip clip, double hertz) {
        int from = clip.rate() / 10;
        int to = from + clip.rate() / 5;
        double cosine = 0;
        double sine = 0;
        for (int i = from; i < to; i++) {
            double angle = 2 * Math.PI * hertz * i / clip.rate();
            cosine += clip.samples()[i] * Math.cos(angle);
            sine += clip.samples()[i] * Math.sin(angle);
        }
        return 2 * Math.hypot(cosine, sine) / (to - from);
    }

    @Test
    void stepsAreTranslatedByTheirNoise() {
        Schedule fifty = Schedule.linear(50, 1e-4, 0.05);
        assertThat(PaperStep.on(fifty, 25)).isEqualTo(7);
        assertThat(PaperStep.on(fifty, 50)).isEqualTo(15);
        assertThat(PaperStep.on(PaperStep.PAPER, 25)).isEqualTo(24);
        assertThatThrownBy(() -> PaperStep.on(fifty, 0)).hasMessageContaining("1 to 200");
    }

    @Test
    void windowsPutTogetherAreTheSignal() {
        float[] signal = new float[10_333];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) Math.sin(0.01 * i);
        }
        for (int length : new int[] {400, 2_000, 10_333, 20_000}) {
            Windows windows = new Windows(signal.length, length);
            float[] whole = new float[signal.length];
            for (int w = 0; w < windows.count(); w++) {
                windows.add(windows.cut(signal, w), w, whole);
            }
            for (int i = 0; i < signal.length; i++) {
                assertThat(whole[i]).isCloseTo(signal[i], within(1e-6f));
            }
        }
    }

    @Test
    void theEndsOfAnInterpolationAreTheClipsReconstructions() {
        Path a = recording("a.wav", 1_500, 100, 8_000);
        Path b = recording("b.wav", 1_400, 300, 8_000);
        List<Take> ab = interpolate(a, b, List.of(0.0, 0.5, 1.0));
        List<Take> aa = interpolate(a, a, List.of(0.0, 0.5));
        // λ = 0 is A's reconstruction, whatever B is
        assertThat(ab.get(0).clip().samples()).isEqualTo(aa.get(0).clip().samples());
        assertThat(ab.get(1).clip().samples()).isNotEqualTo(ab.get(0).clip().samples());
        assertThat(ab.get(2).recipe().options())
                .containsEntry("lambda", "1.0")
                .containsEntry("noise-mode", "independent");
        assertThat(ab.get(0).notes()).anyMatch(note -> note.startsWith("Aligned by onset: A begins at 0.01"));
    }

    @Test
    void longerClipsThanTheModelsAreMixedInWindows() {
        Path a = recording("long-a.wav", 5_100, 100, 8_000);
        Path b = recording("long-b.wav", 4_000, 300, 8_000);
        assertThat(interpolate(a, b, List.of(0.5)).get(0).clip().samples()).hasSize(5_100);
    }

    private static List<Take> interpolate(Path a, Path b, List<Double> lambdas) {
        Interpolate wish = new Interpolate(
                "tiny-digits",
                Source.of(a),
                Source.of(b),
                OptionalInt.of(3),
                Sampling.steps(Method.DDIM, 4),
                50,
                lambdas,
                false,
                false,
                false,
                5);
        return studio.interpolate(wish, StepObserver.NONE).result().join();
    }

    @Test
    void mixedNoiseHasTheVarianceThatSpecSays() {
        int n = 50_000;
        Random random = new Random(1);
        float[] noiseA = new float[n];
        float[] noiseB = new float[n];
        for (int i = 0; i < n; i++) {
            noiseA[i] = (float) random.nextGaussian();
            noiseB[i] = (float) random.nextGaussian();
        }
        Mixing independent = new Mixing(new float[n], new float[n], noiseA, noiseB, 0.88);
        Mixing shared = new Mixing(new float[n], new float[n], noiseA, noiseA, 0.88);
        assertThat(power(independent.linear(0.5))).isCloseTo(0.12 / 2, within(0.002));
        assertThat(power(independent.compensated(0.5))).isCloseTo(0.12, within(0.003));
        assertThat(power(independent.spherical(0.5))).isCloseTo(0.12, within(0.003));
        assertThat(power(shared.linear(0.5))).isCloseTo(0.12, within(0.003));
        assertThat(shared.compensated(0.3)).isEqualTo(shared.linear(0.3));
        assertThat(independent.spherical(0)).containsExactly(independent.linear(0), within(1e-6f));
    }

    private static double power(float[] x) {
        double sum = 0;
        for (float value : x) {
            sum += (double) value * value;
        }
        return sum / x.length;
    }
}
