package diffwave.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.diffusion.Guided;
import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Chunks are the whole, batches are their rows, guidance is two runs, and kept conditions are fresh ones. */
class ExactnessTest {

    private static final int SAMPLES = 9 * 256;

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.open(TestStudio.engine());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private enum Kind {
        SHARED_MEL,
        PRIVATE_MEL,
        LABELS,
        NOTHING
    }

    private static Architecture architecture(Kind kind) {
        Optional<Architecture.Mel> mel = switch (kind) {
            case SHARED_MEL -> Optional.of(new Architecture.Mel(80, List.of(16, 16), false));
            case PRIVATE_MEL -> Optional.of(new Architecture.Mel(80, List.of(8, 4, 8), true));
            case LABELS, NOTHING -> Optional.empty();
        };
        Optional<Architecture.Labels> labels =
                kind == Kind.LABELS ? Optional.of(new Architecture.Labels(11, true)) : Optional.empty();
        Architecture a = Presets.card("base").architecture();
        return new Architecture(8, 5, 3, a.embedding(), 32, 32, mel, labels, a.stepCode(), a.gate(), a.residual());
    }

    private static Condition condition(Kind kind) {
        return switch (kind) {
            case SHARED_MEL, PRIVATE_MEL -> {
                float[][] mel = new float[80][9];
                SeededNoise.from(7, 80).fill(0, mel);
                yield new Condition.Mel(mel);
            }
            case LABELS -> new Condition.Labels(4);
            case NOTHING -> new Condition.None();
        };
    }

    private static float[][] noise(int rows) {
        float[][] x = new float[rows][SAMPLES];
        SeededNoise.from(1, rows).fill(0, x);
        return x;
    }

    @ParameterizedTest
    @EnumSource
    void aSignalInChunksIsTheSignalInOnePiece(Kind kind) {
        Architecture a = architecture(kind);
        float[][] whole = new float[1][SAMPLES];
        try (Network network = engine.load(a, 50, RandomWeights.speaking(a, 3), Precision.FLOAT32);
                Bound bound = network.bind(condition(kind), 1, SAMPLES)) {
            bound.predictNoise(noise(1), 0, 12.0, whole);
            assertThat(Golden.gap(whole, new float[][] {new float[SAMPLES]})).isInfinite();
            for (int chunk : new int[] {100, 256, 700, 1_000, SAMPLES}) {
                AtomicInteger evaluations = new AtomicInteger();
                float[][] pieces = new float[1][SAMPLES];
                new Chunked(
                                (x, from, t, epsilon) -> {
                                    evaluations.incrementAndGet();
                                    bound.predictNoise(x, from, t, epsilon);
                                },
                                a.halo(),
                                chunk)
                        .predictNoise(noise(1), 0, 12.0, pieces);
                assertThat(Golden.gap(pieces, whole)).as("chunks of %d", chunk).isLessThan(2e-6);
                assertThat(evaluations).hasValue(Chunked.evaluations(SAMPLES, a.halo(), chunk));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SHARED_MEL", "PRIVATE_MEL"})
    void aConditionMadeEachTimeIsTheOneThatIsKept(Kind kind) {
        Architecture a = architecture(kind);
        float[][] kept = new float[1][SAMPLES];
        float[][] fresh = new float[1][SAMPLES];
        try (Network network = engine.load(a, 50, RandomWeights.speaking(a, 3), Precision.FLOAT32);
                Bound bound = network.bind(condition(kind), 1, SAMPLES)) {
            bound.predictNoise(noise(1), 0, 12.0, kept);
        }
        try (Network network = engine.load(a, 50, RandomWeights.speaking(a, 3), Precision.FLOAT32, 0);
                Bound bound = network.bind(condition(kind), 1, SAMPLES)) {
            bound.predictNoise(noise(1), 0, 12.0, fresh);
        }
        assertThat(Golden.gap(fresh, kept)).isLessThan(1e-6);
    }

    @Test
    void aBatchIsItsRowsEachWithItsOwnStepAndLabel() {
        Architecture a = architecture(Kind.LABELS);
        float[][] x = noise(3);
        double[] t = {3, 20.5, 49};
        int[] labels = {1, 10, 7};
        float[][] batch = new float[3][SAMPLES];
        try (Network network = engine.load(a, 50, RandomWeights.speaking(a, 3), Precision.FLOAT32)) {
            try (Bound bound = network.bind(new Condition.Labels(labels), 3, SAMPLES)) {
                bound.predictNoise(x, 0, t, batch);
            }
            for (int row = 0; row < 3; row++) {
                float[][] alone = new float[1][SAMPLES];
                try (Bound bound = network.bind(new Condition.Labels(labels[row]), 1, SAMPLES)) {
                    bound.predictNoise(new float[][] {x[row]}, 0, t[row], alone);
                }
                assertThat(Golden.gap(new float[][] {batch[row]}, alone)).isLessThan(2e-6);
            }
        }
    }

    @Test
    void guidanceIsWithAndWithoutTheLabel() {
        Architecture a = architecture(Kind.LABELS);
        try (Network network = engine.load(a, 50, RandomWeights.speaking(a, 3), Precision.FLOAT32)) {
            float[][] guided = new float[1][SAMPLES];
            try (Bound both = network.bind(new Condition.Labels(4, 10), 2, SAMPLES)) {
                new Guided(both, 2.5).predictNoise(noise(1), 0, 12.0, guided);
            }
            float[] with = alone(network, 4);
            float[] without = alone(network, 10);
            float[][] expected = new float[1][SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                expected[0][i] = without[i] + 2.5f * (with[i] - without[i]);
            }
            assertThat(Golden.gap(guided, expected)).isLessThan(1e-5);
        }
    }

    private static float[] alone(Network network, int label) {
        float[][] epsilon = new float[1][SAMPLES];
        try (Bound bound = network.bind(new Condition.Labels(label), 1, SAMPLES)) {
            bound.predictNoise(noise(1), 0, 12.0, epsilon);
        }
        return epsilon[0];
    }

    @Test
    void evaluationsAreCounted() {
        assertThat(Chunked.evaluations(1, 10, 100)).isOne();
        assertThat(Chunked.evaluations(110, 10, 100)).isOne();
        assertThat(Chunked.evaluations(111, 10, 100)).isEqualTo(2);
        assertThat(Chunked.evaluations(205, 10, 100)).isEqualTo(3);
    }

    @Test
    void whatDoesNotFitIsSaidBefore() {
        Architecture large = Presets.card("large").architecture();
        assertThat(Memory.estimate(large, 1, 22_050, 65_536)).isBetween(100_000_000L, 1_000_000_000L);
        assertThatThrownBy(() -> Memory.check(Long.MAX_VALUE / 2, 1, "A sound"))
                .hasMessageStartingWith("A sound needs about")
                .hasMessageContaining("are free");
        assertThatThrownBy(() -> Memory.check(1, Long.MAX_VALUE / 64, "A sound"))
                .hasMessageContaining("-Xmx");
    }

    @Test
    void aFrequencyTableOfFloatsIsPartOfTheCode() {
        float[] code = new StepCode(Presets.card("base").architecture(), 50).at(49);
        float[][] table = Golden.rows(Golden.real(Golden.tensors("lmnt_mel"), "step_table"));
        for (int i = 0; i < code.length; i++) {
            assertThat(code[i]).isCloseTo(table[49][i], org.assertj.core.api.Assertions.within(1e-6f));
        }
        assertThat(Arrays.equals(code, table[48])).isFalse();
    }
}
