package diffwave.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.Golden;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samplers obey the laws of their papers, without any network. */
class SamplerLawsTest {

    private static final Schedule T50 = Schedule.linear(50, 1e-4, 0.05);
    private static final Schedule T200 = Schedule.linear(200, 1e-4, 0.02);
    private static final Schedule FAST = Schedule.of(1e-4, 1e-3, 0.01, 0.05, 0.2, 0.5);

    /** Knows x_0: ε = (x − √ᾱ x_0)/√(1 − ᾱ), at whole steps. */
    private static Denoiser knowing(Schedule schedule, double data) {
        return (x, from, t, epsilon) -> {
            double alphaBar = schedule.alphaBar((int) Math.rint(t));
            for (int i = 0; i < x[0].length; i++) {
                epsilon[0][i] = (float) ((x[0][i] - Math.sqrt(alphaBar) * data) / Math.sqrt(1 - alphaBar));
            }
        };
    }

    private static Sampling sampling(Method method, int steps, double eta) {
        return new Sampling(
                method, OptionalInt.of(steps), Optional.empty(), eta, 1, Clamp.NONE, Optional.of(StartLevel.UNIT));
    }

    @ParameterizedTest
    @EnumSource(names = {"DDPM", "DDIM", "DPM"})
    void anExactDenoiserOfOneSoundGivesThatSound(Method method) {
        for (int steps : new int[] {1, 2, 7, 50}) {
            Sampling sampling = sampling(method, steps, 0);
            ReverseProcess process =
                    new ReverseProcess(knowing(T50, 0.3), Plan.of(T50, sampling), sampling, new SeededNoise(1));
            float[][] x = process.start(1, 100);
            assertThat(process.run(x, StepObserver.NONE)).isTrue();
            for (float value : x[0]) {
                assertThat((double) value).isCloseTo(0.3, within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 50})
    void ddimWithEtaOneIsAncestral(int steps) {
        // a denoiser that is neither exact nor linear
        Denoiser crooked = (x, from, t, epsilon) -> {
            for (int i = 0; i < x[0].length; i++) {
                epsilon[0][i] = (float) Math.tanh(0.7 * x[0][i] + 0.01 * t);
            }
        };
        float[][] ancestral = run(crooked, T50, sampling(Method.DDPM, steps, 0));
        float[][] ddim = run(crooked, T50, sampling(Method.DDIM, steps, 1));
        assertThat(Golden.gap(ddim, ancestral)).isLessThan(1e-5);
        float[][] plain = run(crooked, T50, sampling(Method.DDIM, steps, 0));
        assertThat(Golden.gap(plain, ancestral)).isGreaterThan(0.01);
    }

    private static float[][] run(Denoiser denoiser, Schedule schedule, Sampling sampling) {
        ReverseProcess process =
                new ReverseProcess(denoiser, Plan.of(schedule, sampling), sampling, new SeededNoise(3));
        float[][] x = process.start(1, 400);
        process.run(x, StepObserver.NONE);
        return x;
    }

    /** The exact denoiser of white noise of standard deviation s: ε = x √(1 − ᾱ)/(ᾱ s² + 1 − ᾱ). */
    private static Denoiser ofWhiteNoise(Schedule schedule, double s) {
        return (x, from, t, epsilon) -> {
            double alphaBar = schedule.alphaBar((int) Math.rint(t));
            double factor = Math.sqrt(1 - alphaBar) / (alphaBar * s * s + 1 - alphaBar);
            for (int i = 0; i < x[0].length; i++) {
                epsilon[0][i] = (float) (factor * x[0][i]);
            }
        };
    }

    @Test
    void withFewStepsAncestralLosesTheLevelThatSpecSays() {
        // SPEC 2.10: white noise of 0.1, 50 of 200 steps: 0.81 of the level; DDIM 0.97
        assertThat(level(sampling(Method.DDPM, 50, 0)) / 0.1).isCloseTo(0.81, within(0.015));
        assertThat(level(sampling(Method.DDIM, 50, 0)) / 0.1).isBetween(0.95, 1.06);
    }

    private static double level(Sampling sampling) {
        ReverseProcess process =
                new ReverseProcess(ofWhiteNoise(T200, 0.1), Plan.of(T200, sampling), sampling, new SeededNoise(9));
        float[][] x = process.start(1, 50_000);
        process.run(x, StepObserver.NONE);
        double power = IntStream.range(0, x[0].length)
                .mapToDouble(i -> (double) x[0][i] * x[0][i])
                .average()
                .orElseThrow();
        return Math.sqrt(power);
    }

    @Test
    void dpmSolverConvergesFasterThanDdim() {
        Sampling reference = sampling(Method.DDIM, 200, 0);
        float[][] exact = run(ofWhiteNoise(T200, 0.1), T200, reference);
        double ddim = Golden.gap(run(ofWhiteNoise(T200, 0.1), T200, sampling(Method.DDIM, 20, 0)), exact);
        double dpm = Golden.gap(run(ofWhiteNoise(T200, 0.1), T200, sampling(Method.DPM, 20, 0)), exact);
        assertThat(dpm).isLessThan(ddim);
    }

    @Test
    void recordedStepsOfLmntAreRepeated() {
        Safetensors golden = Golden.tensors("lmnt_sampling");
        Plan plan = Plan.of(T50, Sampling.fast(FAST));
        float[][] noise = Golden.rows(Golden.real(golden, "fast_noise"));
        float[][] eps = Golden.rows(Golden.real(golden, "fast_eps"));
        float[][] expected = Golden.rows(Golden.real(golden, "fast_x"));
        double[] t = Golden.numbers(golden, "fast_t");
        Denoiser recorded = new Denoiser() {
            private int call;

            @Override
            public void predictNoise(float[][] x, long from, double step, float[][] epsilon) {
                assertThat(step).isCloseTo(t[call], within(2e-5));
                System.arraycopy(eps[call++], 0, epsilon[0], 0, epsilon[0].length);
            }
        };
        Sampling sampling = Sampling.fast(FAST).withClamp(Clamp.EVERY);
        ReverseProcess process = new ReverseProcess(recorded, plan, sampling, new RecordedNoise("fast", noise));
        float[][] x = process.start(1, 512);
        process.run(x, seen -> {
            for (int i = 0; i < 512; i++) {
                assertThat(seen.x()[0][i]).isCloseTo(expected[seen.index()][i], within(1e-5f));
            }
            return true;
        });
    }

    @Test
    void philsynsCoefficientsAgree() {
        Safetensors golden = Golden.tensors("philsyn_mel_sampling");
        double[] beta = Golden.numbers(golden, "beta");
        double[] alphaBar = Golden.numbers(golden, "alpha_bar");
        for (int t = 0; t < 50; t++) {
            assertThat(T50.beta(t)).isCloseTo(beta[t], within(1e-8));
            assertThat(T50.alphaBar(t)).isCloseTo(alphaBar[t], within(1e-5));
        }
    }

    @Test
    void plansSpreadTheirStepsOverTheSchedule() {
        Plan plan = Plan.of(T200, sampling(Method.DDIM, 50, 0));
        assertThat(plan.size()).isEqualTo(50);
        assertThat(plan.first().t()).isEqualTo(199);
        assertThat(plan.steps().get(49).t()).isZero();
        assertThat(plan.steps().get(49).last()).isTrue();
        for (int i = 0; i < 50; i++) {
            assertThat(plan.steps().get(i).t()).isEqualTo(Math.rint((49 - i) * 199.0 / 49));
        }
        assertThat(Plan.of(T50, sampling(Method.DDIM, 1, 0)).first().t()).isEqualTo(49);
        assertThatThrownBy(() -> Plan.of(T50, sampling(Method.DDIM, 51, 0)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("1 to 50");
    }

    @Test
    void aPlanFromTheMiddleBeginsThere() {
        Plan spread = Plan.from(T200, sampling(Method.DDIM, 5, 0), 24);
        assertThat(spread.steps()).extracting(PlannedStep::t).containsExactly(24.0, 18.0, 12.0, 6.0, 0.0);
        Plan fast = Plan.from(T50, Sampling.fast(FAST), 20);
        assertThat(fast.first().t()).isEqualTo(20);
        assertThat(fast.steps().get(1).t()).isCloseTo(10.4518, within(1e-3));
        assertThat(fast.first().alphaBarAfter()).isEqualTo(FAST.alphaBar(3));
    }

    @Test
    void startLevelsAreUnitForRandomSamplersAndMatchedForDeterministicOnes() {
        assertThat(Sampling.full(Method.DDPM).startLevel()).isEqualTo(StartLevel.UNIT);
        assertThat(Sampling.fast(FAST).startLevel()).isEqualTo(StartLevel.UNIT);
        assertThat(Sampling.full(Method.DDIM).startLevel()).isEqualTo(StartLevel.MATCHED);
        assertThat(Sampling.full(Method.DPM).startLevel()).isEqualTo(StartLevel.MATCHED);
    }

    @Test
    void anObserverStopsTheRun() {
        Sampling sampling = sampling(Method.DDIM, 10, 0);
        ReverseProcess process =
                new ReverseProcess(knowing(T50, 0), Plan.of(T50, sampling), sampling, new SeededNoise(1));
        int[] seen = {0};
        assertThat(process.run(process.start(1, 10), step -> ++seen[0] < 4)).isFalse();
        assertThat(seen[0]).isEqualTo(4);
    }

    @Test
    void guidanceOfOneIsPlainAndMoreGoesFurther() {
        Denoiser both = (x, from, t, epsilon) -> {
            java.util.Arrays.fill(epsilon[0], 1f);
            java.util.Arrays.fill(epsilon[1], 0.5f);
        };
        float[][] eps = new float[1][4];
        new Guided(both, 1).predictNoise(new float[1][4], 0, 3, eps);
        assertThat(eps[0]).containsOnly(1f);
        new Guided(both, 3).predictNoise(new float[1][4], 0, 3, eps);
        assertThat(eps[0]).containsOnly(2f);
    }

    @Test
    void theWrongNumberOfNoiseRowsIsRefused() {
        RecordedNoise noise = new RecordedNoise("noise.npy", new float[6][512]);
        noise.check(6, 512);
        assertThatThrownBy(() -> noise.check(5, 512))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("6 rows");
        assertThatThrownBy(() -> noise.check(1, 512)).hasMessageContaining("draws nothing after the start");
        assertThatThrownBy(() -> noise.check(6, 511)).hasMessageContaining("512 numbers");
        assertThat(ReverseProcess.draws(Plan.of(T50, sampling(Method.DDIM, 9, 0)), sampling(Method.DDIM, 9, 0)))
                .isOne();
        assertThat(ReverseProcess.draws(Plan.of(T50, sampling(Method.DDPM, 9, 0)), sampling(Method.DDPM, 9, 0)))
                .isEqualTo(9);
    }
}
