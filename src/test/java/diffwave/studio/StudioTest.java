package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.TestStudio;
import diffwave.audio.SampleFormat;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.Cancelled;
import diffwave.job.DirectRunner;
import diffwave.job.Job;
import diffwave.job.Worker;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the studio promises of every sound: seeds, bytes, memory, cancel. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StudioTest {

    @TempDir
    private static Path folder;

    private static StudioOptions options;
    private static Studio studio;

    @BeforeAll
    static void start() {
        options = TestStudio.withTinyModels(folder);
        studio = new Studio(options, new DirectRunner());
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    private static Generate digit(int label, long seed, int count) {
        return new Generate("tiny-digits", OptionalInt.of(label), Sampling.steps(Method.DDIM, 5), seed, count);
    }

    private static <T> T result(Job<T> job) {
        return job.result().join();
    }

    @Test
    void theSameSeedMakesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.wav");
        Path second = folder.resolve("second.wav");
        studio.save(result(studio.generate(digit(7, 42, 1), StepObserver.NONE)).get(0), first);
        studio.save(result(studio.generate(digit(7, 42, 1), StepObserver.NONE)).get(0), second);
        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
    }

    @Test
    void sixteenSeedsMakeSixteenSoundsAndABatchIsItsSingles() {
        List<Take> takes = result(studio.generate(digit(3, 100, 16), StepObserver.NONE));
        Set<Float> sounds = new HashSet<>();
        takes.forEach(take -> sounds.add(take.clip().samples()[500]));
        assertThat(sounds).hasSize(16);
        Take alone =
                result(studio.generate(digit(3, 107, 1), StepObserver.NONE)).get(0);
        assertThat(alone.clip().samples()).isEqualTo(takes.get(7).clip().samples());
        assertThat(alone.recipe()).isEqualTo(takes.get(7).recipe());
    }

    @Test
    void labelsAndGuidanceChangeTheSound() {
        float[] three = result(studio.generate(digit(3, 1, 1), StepObserver.NONE))
                .get(0)
                .clip()
                .samples();
        float[] four = result(studio.generate(digit(4, 1, 1), StepObserver.NONE))
                .get(0)
                .clip()
                .samples();
        Generate guided = new Generate(
                "tiny-digits", OptionalInt.of(3), Sampling.steps(Method.DDIM, 5).withGuidance(2), 1, 1);
        float[] pushed =
                result(studio.generate(guided, StepObserver.NONE)).get(0).clip().samples();
        assertThat(three).isNotEqualTo(four).isNotEqualTo(pushed);
    }

    @Test
    void aWavTellsHowItWasMade() {
        Take take = result(studio.generate(digit(5, 9, 1), StepObserver.NONE)).get(0);
        Path file = folder.resolve("five.wav");
        TakeFile.write(take, file, SampleFormat.PCM16);
        assertThat(TakeFile.recipe(file)).contains(take.recipe());
        assertThat(take.recipe().label()).contains("five");
        assertThat(take.recipe().kernel()).isIn("vector", "djl");
    }

    @Test
    void aFlacTellsItInTheFileBesideIt() {
        Take take = result(studio.generate(digit(5, 9, 1), StepObserver.NONE)).get(0);
        Path file = folder.resolve("five.flac");
        TakeFile.write(take, file, SampleFormat.PCM24);
        assertThat(TakeFile.recipe(file)).contains(take.recipe());
    }

    @Test
    void aLongSoundInChunksIsTheSoundInOnePiece() {
        // 3 layers of dilation 1, 2, 4: halo 7; longer than a chunk of 65,536
        Path recording = folder.resolve("long.wav");
        float[] samples = new float[70_000];
        Random random = new Random(5);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        diffwave.audio.WavWriter.write(recording, new diffwave.audio.Clip(samples, 22_050), SampleFormat.FLOAT32);
        Vocode wish = new Vocode("tiny-vocoder", recording, Sampling.steps(Method.DDIM, 2), 1);
        float[] whole = result(studio.vocode(wish, StepObserver.NONE)).clip().samples();
        assertThat(whole).hasSize((1 + 70_000 / 256) * 256);
        for (float value : whole) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void cancelledAtAnyStepItReturnsWithinOneEvaluationAndTheWorkerGoesOn() {
        cancelAtRandom(12);
    }

    @Test
    @Tag("soak")
    void aHundredRandomCancelsLeaveTheWorkerUsable() {
        cancelAtRandom(100);
    }

    private static void cancelAtRandom(int times) {
        Random random = new Random(1);
        try (Worker worker = new Worker()) {
            Studio owned = new Studio(options, worker);
            for (int i = 0; i < times; i++) {
                int at = random.nextInt(12);
                AtomicInteger steps = new AtomicInteger();
                Job<?>[] job = new Job<?>[1];
                Object made = new Object();
                synchronized (made) { // the observer waits until the job is known
                    job[0] = owned.generate(
                            new Generate("tiny-digits", OptionalInt.of(1), Sampling.steps(Method.DDIM, 40), i, 1),
                            seen -> {
                                synchronized (made) {
                                    if (steps.incrementAndGet() == at + 1) {
                                        job[0].cancel();
                                    }
                                    return true;
                                }
                            });
                }
                assertThatThrownBy(() -> job[0].result().join())
                        .satisfiesAnyOf(
                                e -> assertThat(e).isInstanceOf(Cancelled.class),
                                e -> assertThat(e)
                                        .isInstanceOf(CompletionException.class)
                                        .hasCauseInstanceOf(Cancelled.class));
                assertThat(job[0].status().state()).isEqualTo(Job.State.CANCELLED);
                assertThat(steps.get())
                        .as("no step after the one that was cancelled")
                        .isEqualTo(at + 1);
            }
            assertThat(result(owned.generate(digit(2, 3, 1), StepObserver.NONE)))
                    .hasSize(1);
            result(worker.submit("end", progress -> {
                owned.close();
                return "";
            }));
        }
    }

    @Test
    void generationsDoNotGrow() throws IOException {
        assertThat(growth(5, 40)).isLessThan(1.10);
    }

    @Test
    @Tag("soak")
    void threeHundredGenerationsDoNotGrow() throws IOException {
        assertThat(growth(20, 300)).isLessThan(1.05);
    }

    /** Resident memory after the last generation to that after the first few; Java's heap is emptied before both. */
    private static double growth(int first, int last) throws IOException {
        long before = 0;
        for (int i = 1; i <= last; i++) {
            result(studio.generate(digit(i % 10, i, 1), StepObserver.NONE));
            if (i == first) {
                before = resident();
            }
        }
        return (double) resident() / before;
    }

    private static long resident() throws IOException {
        System.gc();
        Path status = Path.of("/proc/self/status");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isReadable(status), "resident memory is read on Linux only");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() {
        Sampling usual = Sampling.steps(Method.DDIM, 5);
        assertThatThrownBy(() -> result(studio.generate(
                        new Generate("tiny-vocoder", OptionalInt.empty(), usual, 1, 1), StepObserver.NONE)))
                .hasCauseInstanceOf(Problem.class)
                .hasMessageContaining("use `vocode`");
        assertThatThrownBy(() -> result(studio.generate(
                        new Generate("tiny-digits", OptionalInt.of(1), Sampling.steps(Method.DDIM, 201), 1, 1),
                        StepObserver.NONE)))
                .hasMessageContaining("1 to 200 steps");
        assertThatThrownBy(() -> result(studio.generate(
                        new Generate("none-such", OptionalInt.empty(), usual, 1, 1), StepObserver.NONE)))
                .hasMessageContaining("tiny-digits");
        assertThatThrownBy(() -> result(studio.generate(
                        new Generate(
                                "tiny-digits",
                                OptionalInt.of(1),
                                usual,
                                1,
                                1,
                                OptionalInt.of(4_000),
                                java.util.Optional.empty()),
                        StepObserver.NONE)))
                .hasMessageContaining("makes sounds of at most 0.25 s");
    }
}
