package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.DirectRunner;
import diffwave.job.Job;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A take's recipe becomes the wish that it was made by, where its inputs are still what they were. */
class AgainTest {

    private static final Sampling TWO = Sampling.steps(Method.DDIM, 2);

    @TempDir
    private static Path folder;

    private static Path voice;
    private static final AtHand AT_HAND = new AtHand();
    private static Studio studio;
    private static Maker maker;

    @BeforeAll
    static void start() {
        studio = new Studio(TestStudio.withTinyModels(folder), new DirectRunner());
        maker = new Remembering(studio, AT_HAND);
        voice = folder.resolve("voice.wav");
        WavWriter.write(voice, noise(1), SampleFormat.FLOAT32);
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static Clip noise(long seed) {
        Random random = new Random(seed);
        float[] samples = new float[2_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        return new Clip(samples, 8_000);
    }

    private static <T> T result(Job<T> job) {
        return job.result().join();
    }

    private static Making again(Take take, AtHand atHand) {
        return Again.of(take.recipe(), maker.models(), atHand);
    }

    @Test
    void eachTaskIsWishedAgain() {
        Generate generate =
                new Generate("tiny-digits", OptionalInt.of(7), TWO, 42, 1, OptionalInt.of(1_234), Optional.empty());
        assertThat(again(result(maker.generate(generate, StepObserver.NONE)).get(0), AT_HAND))
                .isEqualTo(generate);
        Vocode vocode = new Vocode("tiny-vocoder", Source.of(voice), Optional.empty(), TWO, 5, Optional.empty(), true);
        assertThat(again(result(maker.vocode(vocode, StepObserver.NONE)), AT_HAND))
                .isEqualTo(vocode);
        Denoise denoise = new Denoise(
                "tiny-digits", new Source.File(voice, OptionalInt.of(1)), OptionalInt.of(2), TWO, 30, true, 6);
        assertThat(again(result(maker.denoise(denoise, StepObserver.NONE)), AT_HAND))
                .isEqualTo(denoise);
        Vary vary = new Vary("tiny-digits", Source.of(voice), OptionalInt.of(2), TWO, 40, 9);
        assertThat(again(result(maker.vary(vary, StepObserver.NONE)), AT_HAND)).isEqualTo(vary);
        Interpolate between = new Interpolate(
                "tiny-digits",
                Source.of(voice),
                new Source.Memory("a take", noise(2)),
                OptionalInt.empty(),
                TWO,
                60,
                List.of(0.25),
                true,
                true,
                false,
                7);
        assertThat(again(result(maker.interpolate(between, StepObserver.NONE)).get(0), AT_HAND))
                .isEqualTo(between);
        assertThat(between.withSeed(8).seed()).isEqualTo(8);
    }

    @Test
    void placesOfFilesOutliveTheProgram() {
        Denoise wish = new Denoise(
                "tiny-digits", new Source.File(voice, OptionalInt.of(1)), OptionalInt.of(2), TWO, 30, true, 6);
        Take take = result(maker.denoise(wish, StepObserver.NONE));
        AtHand next = new AtHand();
        assertThatThrownBy(() -> again(take, next)).isInstanceOf(Problem.class).hasMessageContaining("voice.wav");
        next.restore(AT_HAND.places());
        assertThat(again(take, next)).isEqualTo(wish);
        assertThat(next.place(take.recipe().inputs().get(0))).isEqualTo(voice.toString());
    }

    @Test
    void anInputThatChangedIsNotTakenForTheOld() throws IOException {
        Path changing = folder.resolve("changing.wav");
        WavWriter.write(changing, noise(3), SampleFormat.FLOAT32);
        Take take = result(maker.vocode(new Vocode("tiny-vocoder", changing, TWO, 5), StepObserver.NONE));
        WavWriter.write(changing, noise(4), SampleFormat.FLOAT32);
        assertThatThrownBy(() -> again(take, AT_HAND))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("changing.wav")
                .hasMessageContaining("has changed");
        Files.delete(changing);
        assertThatThrownBy(() -> again(take, AT_HAND)).isInstanceOf(Problem.class);
    }

    @Test
    void aModelThatIsNotHereIsNamed() {
        Take take = result(maker.vocode(new Vocode("tiny-vocoder", voice, TWO, 5), StepObserver.NONE));
        assertThatThrownBy(() -> Again.of(take.recipe(), List.of(), AT_HAND))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("\"tiny-vocoder\"");
    }

    @Test
    void aWavThatWasMadeHereIsReadBackAsATake() {
        Take take = result(
                        maker.generate(new Generate("tiny-digits", OptionalInt.of(7), TWO, 42, 1), StepObserver.NONE))
                .get(0);
        Path file = folder.resolve("seven.again.wav");
        TakeFile.write(take, file, SampleFormat.FLOAT32);
        Take back = TakeFile.read(file);
        assertThat(back.name()).isEqualTo("seven.again");
        assertThat(back.recipe()).isEqualTo(take.recipe());
        assertThat(back.clip().samples()).isEqualTo(take.clip().samples());
        assertThatThrownBy(() -> TakeFile.read(voice))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("does not tell how it was made");
    }

    @Test
    void exportedNamesDoNotClash() throws IOException {
        Take take = result(
                        maker.generate(new Generate("tiny-digits", OptionalInt.of(7), TWO, 42, 1), StepObserver.NONE))
                .get(0);
        Path out = folder.resolve("out");
        TakeExport.write(List.of(take, take), out, SampleFormat.FLOAT32);
        TakeExport.write(List.of(take), out, SampleFormat.PCM16);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "seven-seed-42.wav",
                            "seven-seed-42.json",
                            "seven-seed-42-2.wav",
                            "seven-seed-42-2.json",
                            "seven-seed-42-3.wav",
                            "seven-seed-42-3.json");
        }
        assertThat(RecipeJson.parse(Files.readString(out.resolve("seven-seed-42-2.json")), "json"))
                .isEqualTo(take.recipe());
    }
}
