package diffwave.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.TestStudio;
import diffwave.audio.Level;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.diffusion.StepSeen;
import diffwave.job.DirectRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving a run in the middle, and noising a sound to come back. */
class BranchTest {

    private static final Sampling DDIM = Sampling.steps(Method.DDIM, 8);

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

    private static Generate asked(Sampling sampling) {
        return new Generate("tiny-digits", OptionalInt.of(3), sampling, 5, 1);
    }

    /** x after each step, and the sound. */
    private static List<float[]> run(Generate wish) {
        List<float[]> xs = new ArrayList<>();
        studio.generate(wish, seen -> {
                    xs.add(seen.x()[0].clone());
                    return true;
                })
                .result()
                .join();
        return xs;
    }

    /** √(1 − ᾱ) after this many of eight steps over 200: 0, 28, 57 … 199, rounded, are asked. */
    private static double noise(int done) {
        return PaperStep.PAPER.noise((int) Math.rint((7 - done) * 199.0 / 7));
    }

    private static Take branch(Generate parent, int done, float[] x, Sampling sampling, long seed) {
        double noise = done == 8 ? 0 : noise(done);
        return studio.branch(new Branch(parent, noise, x, sampling, seed), StepObserver.NONE)
                .result()
                .join();
    }

    @Test
    void aBranchThatChangesNothingEndsWhereItsParentEnds() {
        List<float[]> xs = run(asked(DDIM));
        for (int done : new int[] {1, 4, 7}) {
            assertThat(branch(asked(DDIM), done, xs.get(done - 1), DDIM, 99)
                            .clip()
                            .samples())
                    .isEqualTo(xs.getLast());
        }
    }

    @Test
    void anotherSeedOrSamplerOrGuidanceEndsElsewhereAndTheSameOneAtTheSamePlace() {
        Sampling ddpm = Sampling.steps(Method.DDPM, 8);
        List<float[]> xs = run(asked(ddpm));
        float[] x = xs.get(3);
        float[] one = branch(asked(ddpm), 4, x, ddpm, 1).clip().samples();
        assertThat(branch(asked(ddpm), 4, x, ddpm, 1).clip().samples()).isEqualTo(one);
        assertThat(branch(asked(ddpm), 4, x, ddpm, 2).clip().samples()).isNotEqualTo(one);
        assertThat(branch(asked(ddpm), 4, x, DDIM, 1).clip().samples()).isNotEqualTo(one);
        assertThat(branch(asked(ddpm), 4, x, ddpm.withGuidance(3), 1).clip().samples())
                .isNotEqualTo(one);
    }

    @Test
    void anotherNumberOfStepsMakesThePartThatIsLeft() {
        List<float[]> xs = run(asked(DDIM));
        List<StepSeen> seen = new ArrayList<>();
        studio.branch(
                        new Branch(asked(DDIM), noise(4), xs.get(3), Sampling.steps(Method.DDIM, 40), 1),
                        step -> seen.add(step))
                .result()
                .join();
        // 8 of 200 steps lie at 199, 171, 142, 114, 85 …: from 85 on 40 × 86/200 are left
        assertThat(seen).hasSize(17);
        assertThat(seen.getFirst().step()).isEqualTo(85);
        assertThat(seen.getLast().noiseAfter()).isZero();
    }

    @Test
    void theRecipeSaysWhereItLeftWhom() {
        List<float[]> xs = run(asked(DDIM));
        Recipe recipe = branch(asked(DDIM), 4, xs.get(3), DDIM, 7).recipe();
        assertThat(recipe.task()).isEqualTo("branch");
        assertThat(recipe.options())
                .containsEntry("branch-of-seed", "5")
                .hasEntrySatisfying(
                        "branch-of-sampling", text -> assertThat(text).startsWith("--sampler ddim --steps"))
                .containsEntry("branch-noise", String.valueOf(noise(4)));
    }

    @Test
    void aFinishedRunCannotBeLeft() {
        assertThatThrownBy(() -> branch(asked(DDIM), 8, new float[TestStudio.DIGIT_LENGTH], DDIM, 1))
                .hasMessageContaining("noise level of 0");
    }

    @Test
    void aVariationKeepsTheMoreTheLowerItsStep() {
        Take take =
                studio.generate(asked(DDIM), StepObserver.NONE).result().join().getFirst();
        Source source = new Source.Memory("take", take.clip());
        double[] apart = new double[3];
        int[] steps = {2, 50, 150};
        for (int i = 0; i < 3; i++) {
            Take varied = studio.vary(
                            new Vary(
                                    "tiny-digits",
                                    source,
                                    OptionalInt.of(3),
                                    Sampling.steps(Method.DDIM, 2),
                                    steps[i],
                                    1),
                            StepObserver.NONE)
                    .result()
                    .join();
            assertThat(varied.clip().samples()).hasSameSizeAs(take.clip().samples());
            float[] difference = new float[take.clip().samples().length];
            for (int k = 0; k < difference.length; k++) {
                difference[k] = varied.clip().samples()[k] - take.clip().samples()[k];
            }
            apart[i] = Level.of(difference, 0, difference.length).rms();
        }
        assertThat(apart[0]).isCloseTo(0, within(0.05));
        assertThat(apart[1]).isGreaterThan(apart[0]);
        assertThat(apart[2]).isGreaterThan(apart[1]);
    }
}
