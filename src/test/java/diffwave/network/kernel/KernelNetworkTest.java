package diffwave.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.model.Weights;
import diffwave.network.Bound;
import diffwave.network.Condition;
import diffwave.network.Engine;
import diffwave.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vector kernel predicts what the readable network does, whatever the shape, the length and the threads. */
class KernelNetworkTest {

    private static final int STEPS = 200;
    private static final long ROOM = 1_000_000_000L;

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.open(TestStudio.engine());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static Architecture layers(Architecture a, int layers) {
        return shape(a, a.channels(), layers, a.gate(), a.residual(), a.mel());
    }

    private static Architecture shape(
            Architecture a,
            int channels,
            int layers,
            Architecture.Gate gate,
            Architecture.Residual residual,
            Optional<Architecture.Mel> mel) {
        return new Architecture(
                channels,
                layers,
                a.cycle(),
                a.embedding(),
                a.hidden(),
                a.stepOut(),
                mel,
                a.labels(),
                a.stepCode(),
                gate,
                residual);
    }

    private static Condition condition(Architecture a, int samples, int rows) {
        if (a.mel().isPresent()) {
            float[][] mel =
                    new float[a.mel().get().bands()][samples / a.mel().get().hop() + 1];
            SeededNoise.from(2, mel.length).fill(0, mel);
            return new Condition.Mel(mel);
        }
        int[] labels = new int[rows];
        Arrays.setAll(labels, row -> row);
        return a.labels().isPresent() ? new Condition.Labels(labels) : new Condition.None();
    }

    private static float[][] noise(int rows, int samples) {
        float[][] x = new float[rows][samples];
        SeededNoise.from(1, rows).fill(0, x);
        return x;
    }

    private static float[][] run(Network network, Condition condition, float[][] x, double... t) {
        float[][] epsilon = new float[x.length][x[0].length];
        try (network;
                Bound bound = network.bind(condition, x.length, x[0].length)) {
            bound.predictNoise(x, 0, t, epsilon);
        }
        return epsilon;
    }

    private static void agrees(Architecture a, int samples, double... t) {
        Weights weights = RandomWeights.speaking(a, 3);
        float[][] x = noise(t.length, samples);
        Condition condition = condition(a, samples, t.length);
        float[][] reference = run(engine.readable(a, STEPS, weights), condition, x, t);
        for (long room : new long[] {ROOM, 0}) {
            float[][] epsilon = run(new KernelNetwork(a, STEPS, weights, 2, room), condition, x, t);
            assertThat(Golden.gap(epsilon, reference)).isLessThan(1e-5);
        }
    }

    @ParameterizedTest(name = "{0}, {1} layers, {2} samples")
    @CsvSource({
        "base, 30, 1000",
        "base, 30, 17",
        "base, 4, 22016",
        "digits, 30, 1",
        "digits, 30, 255",
        "digits, 12, 8000",
        "large, 12, 1000",
        "sc09-class, 4, 1000",
        "sc09, 13, 255",
        "deep-thin, 5, 97"
    })
    void agreesWithTheReadableNetwork(String preset, int layers, int samples) {
        agrees(layers(Presets.card(preset).architecture(), layers), samples, 17);
    }

    @ParameterizedTest(name = "{0} channels")
    @CsvSource({"1", "8", "12", "48"})
    void agreesAtOtherWidths(int channels) {
        Architecture base = Presets.card("base").architecture();
        Architecture.Mel own = new Architecture.Mel(80, List.of(16, 16), true);
        agrees(
                shape(base, channels, 6, Architecture.Gate.LAST, Architecture.Residual.WITH_STEP, Optional.of(own)),
                1000,
                17.25);
        agrees(shape(base, channels, 6, base.gate(), base.residual(), Optional.empty()), 700, 17);
    }

    @ParameterizedTest(name = "{0} channels, gate {1}, residual {2}")
    @CsvSource({"1, FIRST, PLAIN", "20, LAST, WITH_STEP", "72, FIRST, WITH_STEP", "100, LAST, PLAIN"})
    void agreesWithTheFormulas(int channels, Architecture.Gate gate, Architecture.Residual residual) {
        Architecture a = shape(Presets.card("base").architecture(), channels, 4, gate, residual, Optional.empty());
        Weights weights = RandomWeights.speaking(a, 5);
        float[][] x = noise(1, 150);
        double[] expected = new PlainNetwork(a, weights).predict(x[0], STEPS, 17.25);
        float[][] reference = new float[1][expected.length];
        for (int i = 0; i < expected.length; i++) {
            reference[0][i] = (float) expected[i];
        }
        float[][] epsilon = run(new KernelNetwork(a, STEPS, weights, 2, ROOM), new Condition.None(), x, 17.25);
        assertThat(Golden.gap(epsilon, reference)).isLessThan(1e-5);
    }

    @Test
    void eachRowHasItsOwnStepAndLabel() {
        agrees(layers(Presets.card("digits").architecture(), 11), 500, 3, 3, 49.5);
    }

    @ParameterizedTest(name = "{0} threads")
    @CsvSource({"2", "3", "7"})
    void anyNumberOfThreadsGivesTheSameBits(int threads) {
        Architecture a = Presets.card("digits").architecture();
        Weights weights = RandomWeights.speaking(a, 3);
        float[][] x = noise(2, 3001);
        Condition condition = new Condition.Labels(1, 2);
        float[][] alone = run(new KernelNetwork(a, STEPS, weights, 1, ROOM), condition, x, 5, 6);
        float[][] shared = run(new KernelNetwork(a, STEPS, weights, threads, ROOM), condition, x, 5, 6);
        assertThat(shared).isDeepEqualTo(alone);
    }

    @ParameterizedTest(name = "room for {0} bytes")
    @CsvSource({"0", "1000000000"})
    void aWindowOfALongMelIsThatPartOfTheWhole(long room) {
        Architecture a = layers(Presets.card("base").architecture(), 5);
        int samples = 4 * 256;
        int from = 300;
        float[][] x = noise(1, samples);
        float[][] whole = new float[1][samples];
        float[][] part = new float[1][samples - from];
        try (Network network = new KernelNetwork(a, STEPS, RandomWeights.speaking(a, 3), 2, room);
                Bound bound = network.bind(condition(a, samples, 1), 1, samples)) {
            bound.predictNoise(x, 0, 5, whole);
            bound.predictNoise(new float[][] {Arrays.copyOfRange(x[0], from, samples)}, from, 5, part);
        }
        for (int i = a.halo(); i < part[0].length; i++) {
            assertThat(part[0][i]).isCloseTo(whole[0][from + i], within(2e-5f));
        }
    }

    @Test
    void aNumberThatIsNoneStaysNone() {
        Architecture a = layers(Presets.card("digits").architecture(), 3);
        float[][] x = noise(1, 200);
        x[0][100] = Float.NaN;
        float[][] epsilon =
                run(new KernelNetwork(a, STEPS, RandomWeights.speaking(a, 3), 2, ROOM), new Condition.Labels(1), x, 5);
        assertThat(epsilon[0][100]).isNaN();
        assertThat(epsilon[0][100 + a.halo() + 1]).isFinite();
    }
}
