package diffwave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.diffusion.Schedule;
import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas of training, each against its own law. */
class LawsTest {

    private static final Schedule T200 = Schedule.linear(200, 1e-4, 0.02);

    static List<String> presets() {
        return TrainingPresets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetsWordsAreThePreset(String name) {
        TrainingSettings settings = TrainingPresets.of(name);
        assertThat(SettingText.of(SettingText.words(settings))).isEqualTo(settings);
        if (settings.told() != TrainingSettings.Told.LABEL) {
            assertThat(Student.fresh(SettingText.with(settings, Map.of("channels", "2")), List.of(), 1)
                            .card()
                            .architecture()
                            .layers())
                    .isEqualTo(settings.layers());
        }
    }

    @Test
    void withoutWeighingEveryNoiseLevelCountsAsInThePaper() {
        assertThat(LevelWeights.relative(T200, 0.01, 0)).containsOnly(1);
    }

    @Test
    void wholeWeighingGoesWithTheInverseOfTheSignalsShare() {
        double[] w = LevelWeights.relative(T200, 0.01, 1);
        assertThat(Arrays.stream(w).average().orElseThrow()).isCloseTo(1, within(1e-12));
        double first = 1 + (1 - T200.alphaBar(0)) / (T200.alphaBar(0) * 0.01);
        double last = 1 + (1 - T200.alphaBar(199)) / (T200.alphaBar(199) * 0.01);
        assertThat(w[199] / w[0]).isCloseTo(last / first, within(1e-9));
    }

    @Test
    void minSnrIsFlatWhereThereIsLittleSignal() {
        double[] w = LevelWeights.minSnr(T200, 5);
        for (int t = 0; t < w.length; t++) {
            double snr = T200.alphaBar(t) / (1 - T200.alphaBar(t));
            assertThat(w[t] / w[199]).isCloseTo(Math.min(1, 5 / snr), within(1e-12));
        }
    }

    @Test
    void theRateRisesThenFallsToATenth() {
        TrainingSettings settings = SettingText.with(
                TrainingPresets.of("digits-8k"), Map.of("lr", "1e-3", "warm_up", "10", "cosine", "110"));
        assertThat(LearningRate.at(settings, 5)).isCloseTo(5e-4, within(1e-12));
        assertThat(LearningRate.at(settings, 10)).isCloseTo(1e-3, within(1e-12));
        assertThat(LearningRate.at(settings, 60)).isCloseTo(5.5e-4, within(1e-12));
        assertThat(LearningRate.at(settings, 110)).isCloseTo(1e-4, within(1e-12));
        assertThat(LearningRate.at(settings, 9_999)).isCloseTo(1e-4, within(1e-12));
    }

    @Test
    void drawsAreFunctionsOfTheirPlaceAndFair() {
        Draws draws = new Draws(7);
        int[] counts = new int[10];
        int dropped = 0;
        for (int batch = 0; batch < 2_000; batch++) {
            counts[draws.time(batch, 3, 10)]++;
            dropped += draws.drops(batch, 3, 0.1) ? 1 : 0;
            assertThat(draws.time(batch, 3, 10)).isEqualTo(new Draws(7).time(batch, 3, 10));
        }
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(140, 260));
        assertThat(dropped).isBetween(140, 260);
        float[][] noise = new float[2][1_000];
        float[][] again = new float[2][1_000];
        draws.noise(5, noise);
        new Draws(7).noise(5, again);
        assertThat(noise[0]).isEqualTo(again[0]).isNotEqualTo(noise[1]);
        draws.noise(6, again);
        assertThat(again[0]).isNotEqualTo(noise[0]);
    }

    @Test
    void averagesFollowTheWeights() {
        RunState state = RunState.beginning(new float[] {1});
        for (int step = 1; step <= 3; step++) {
            float before = state.average()[0];
            state.step(new float[] {1}, 1, 0.1, 0.999);
            double kept = (1.0 + step) / (10.0 + step);
            assertThat(state.average()[0])
                    .isCloseTo((float) (before * kept + state.parameters()[0] * (1 - kept)), within(1e-6f));
        }
        RunState plain = RunState.beginning(new float[] {1});
        plain.step(new float[] {1}, 1, 0.1, 0);
        assertThat(plain.average()).isEqualTo(plain.parameters());
        // Adam's first step is the rate, whatever the derivative's size
        assertThat(plain.parameters()[0]).isCloseTo(0.9f, within(1e-6f));
    }

    /** Columns of the upsampler's middle row, a stride apart, add up to the scale: straight lines between frames. */
    @Test
    void aMelIsHeardFromTheBeginning() {
        Architecture net = Architecture.lmnt(4, 2, 2).withMel(80);
        Weights weights = Beginning.of(net, Beginning.Kind.HEARD, 1);
        for (int k = 1; k <= 2; k++) {
            float[] kernel = weights.tensors()
                    .get("spectrogram_upsampler.conv" + k + ".weight")
                    .values();
            for (int phase = 0; phase < 16; phase++) {
                assertThat(kernel[32 + phase] + kernel[48 + phase]).isCloseTo(k == 1 ? 0.4f : 1, within(1e-6f));
                assertThat(kernel[phase]).isZero();
            }
        }
        float[] projection = weights.tensors()
                .get("residual_layers.0.conditioner_projection.weight")
                .values();
        double square = 0;
        for (float w : projection) {
            square += (double) w * w;
        }
        assertThat(Math.sqrt(square / projection.length)).isCloseTo(0.05, within(0.01));
        assertThat(weights.tensors().get("output_projection.weight").values()).containsOnly(0);
        assertThat(Beginning.of(net, Beginning.Kind.LMNT, 1)).isEqualTo(RandomWeights.of(net, 1));
    }

    @Test
    void aFilterHearsNothingInNoiseAndLosesNothingInSilence() {
        float[][] noise = new float[1][8_000];
        new SeededNoise(1).fill(0, noise);
        double[] silent = Wiener.errors(T200, List.of(new float[4_000]), 8_000);
        assertThat(silent).containsOnly(0);
        double[] loud = Wiener.errors(T200, List.of(noise[0]), 8_000);
        // of noise of the same power the filter keeps between half and all of its share
        for (int t = 0; t < 200; t += 20) {
            assertThat(loud[t]).isLessThan(T200.alphaBar(t)).isGreaterThan(0.5 * T200.alphaBar(t));
        }
    }

    @Test
    void anotherMelRateOrKindIsRefusedWithTheReason() {
        TrainingSettings vocoder = TrainingPresets.of("vocoder-22k");
        ModelCard lmnt = Student.fresh(TrainingPresets.of("lmnt"), List.of(), 1).card();
        assertThatThrownBy(() -> Transfer.settings(vocoder, Set.of(), lmnt))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("recipe lmnt")
                .hasMessageContaining("front_end=lmnt");
        assertThatThrownBy(() -> Transfer.settings(TrainingPresets.of("digits-8k"), Set.of(), lmnt))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("vocoder");
        ModelCard words =
                Student.fresh(TrainingPresets.of("sc09"), List.of(), 1).card();
        assertThatThrownBy(() -> Transfer.settings(TrainingPresets.of("digits-8k"), Set.of(), words))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rate=16000");
        assertThatThrownBy(() -> Transfer.settings(TrainingPresets.of("lmnt"), Set.of("layers"), lmnt))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("layers");
    }

    @Test
    void labelsOfTheSameNameKeepTheirRows() {
        TrainingSettings settings =
                SettingText.with(TrainingPresets.of("digits-8k"), Map.of("channels", "2", "layers", "2"));
        Student old = Student.fresh(settings, List.of("one", "two"), 1);
        Student fresh = Transfer.student(settings, old.card(), old.weights(), List.of("three", "two"), 2);
        Tensor before = old.weights().tensors().get("label_embedding.weight");
        Tensor after = fresh.weights().tensors().get("label_embedding.weight");
        assertThat(row(after, 1)).isEqualTo(row(before, 1));
        assertThat(row(after, 2)).as("none").isEqualTo(row(before, 2));
        assertThat(row(after, 0)).isNotEqualTo(row(before, 0));
        assertThat(fresh.card().labels()).containsExactly("three", "two");
        assertThat(fresh.weights().tensors().get("input_projection.weight"))
                .isEqualTo(old.weights().tensors().get("input_projection.weight"));
    }

    private static float[] row(Tensor table, int row) {
        return Arrays.copyOfRange(table.values(), row * table.axis(1), (row + 1) * table.axis(1));
    }
}
