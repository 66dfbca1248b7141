package diffwave.network;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.model.Architecture;
import diffwave.model.Weights;
import diffwave.model.checkpoint.ImportWish;
import diffwave.model.checkpoint.Imported;
import diffwave.model.checkpoint.Safetensors;
import diffwave.model.folder.Checkpoints;
import diffwave.network.kernel.KernelNetwork;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The predicted noise of the four small networks agrees with what the public programs made. */
class NetworkGoldenTest {

    private static final Loading REDUCED =
            (engine, architecture, steps, weights) -> engine.load(architecture, steps, weights, Precision.REDUCED);

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.open(TestStudio.engine());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static Imported read(String file) {
        ImportWish wish = ImportWish.none().schedule(50, 0.05).cycle(3);
        return Checkpoints.read(Golden.file(file), wish);
    }

    /** How a network is loaded. */
    private interface Loading {
        Network load(Engine engine, Architecture architecture, int steps, Weights weights);
    }

    /** Every implementation in single precision. */
    enum Kernel {
        READABLE(Engine::readable),
        VECTOR((engine, architecture, steps, weights) ->
                new KernelNetwork(architecture, steps, weights, 2, 1_000_000_000L)),
        VECTOR_WITHOUT_ROOM(
                (engine, architecture, steps, weights) -> new KernelNetwork(architecture, steps, weights, 2, 0));

        private final Loading loading;

        Kernel(Loading loading) {
            this.loading = loading;
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(Kernel.values())
                .flatMap(kernel -> files().map(file -> Arguments.of(
                        kernel, file.get()[0], file.get()[1], file.get()[2], file.get()[3], file.get()[4])));
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("lmnt_mel.pt", "lmnt_mel", "t_whole", "eps_whole", 1e-5),
                Arguments.of("lmnt_mel.legacy.pt", "lmnt_mel", "t_whole", "eps_whole", 1e-5),
                Arguments.of("lmnt_mel.pt", "lmnt_mel", "t_fraction", "eps_fraction", 1e-4),
                Arguments.of("lmnt_mel.pt", "lmnt_mel", "t_fraction_late", "eps_fraction_late", 1e-4),
                Arguments.of("philsyn_mel.pkl", "philsyn_mel", "t_whole", "eps_whole", 1e-5),
                Arguments.of("philsyn_mel.legacy.pkl", "philsyn_mel", "t_integer", "eps_integer", 1e-5),
                Arguments.of("philsyn_mel.newnames.pkl", "philsyn_mel", "t_whole", "eps_whole", 1e-5),
                Arguments.of("philsyn_mel.pkl", "philsyn_mel", "t_fraction", "eps_fraction", 1e-4),
                Arguments.of("philsyn_uncond.pkl", "philsyn_uncond", "t_whole", "eps_whole", 1e-5),
                Arguments.of("philsyn_uncond.pkl", "philsyn_uncond", "t_fraction", "eps_fraction", 1e-4),
                Arguments.of("class.pt", "class", "t", "eps", 1e-5),
                Arguments.of("class.pt", "class", "t_fraction", "eps_fraction", 1e-4));
    }

    @ParameterizedTest(name = "{0} {1}: {4} within {5}")
    @MethodSource("cases")
    void predictsWhatThePublicProgramDid(
            Kernel kernel, String checkpoint, String numbers, String t, String eps, double most) {
        assertThat(gap(checkpoint, numbers, t, eps, kernel.loading)).isLessThan(most);
    }

    @Test
    void inReducedPrecisionItStaysNear() {
        assertThat(gap("lmnt_mel.pt", "lmnt_mel", "t_whole", "eps_whole", REDUCED))
                .isBetween(1e-6, 0.1);
        assertThat(gap("class.pt", "class", "t", "eps", REDUCED)).isBetween(1e-6, 0.1);
        assertThat(gap("philsyn_mel.pkl", "philsyn_mel", "t_whole", "eps_whole", REDUCED))
                .isBetween(1e-6, 0.1);
        assertThat(gap("philsyn_uncond.pkl", "philsyn_uncond", "t_whole", "eps_whole", REDUCED))
                .isBetween(1e-6, 0.1);
    }

    /** Rows are evaluated one at a time where each has a mel of its own. */
    private static double gap(String checkpoint, String numbers, String t, String eps, Loading loading) {
        Imported model = read(checkpoint);
        Safetensors golden = Golden.tensors(numbers);
        float[][] x = Golden.rows(Golden.real(golden, "x"));
        float[][] expected = Golden.rows(Golden.real(golden, eps));
        double[] steps = Golden.numbers(golden, t);
        int arrays = engine.arrays();
        float[][] made = new float[x.length][x[0].length];
        try (Network network = loading.load(
                engine, model.card().architecture(), model.card().schedule().steps(), model.weights())) {
            for (int row = 0; row < x.length; row++) {
                Condition condition = condition(golden, row, x.length);
                try (Bound bound = network.bind(condition, 1, x[row].length)) {
                    bound.predictNoise(
                            new float[][] {x[row]}, 0, steps[steps.length == 1 ? 0 : row], new float[][] {made[row]});
                }
            }
        }
        assertThat(engine.arrays()).as("nothing is left on the device").isEqualTo(arrays);
        return Golden.gap(made, expected);
    }

    private static Condition condition(Safetensors golden, int row, int rows) {
        if (golden.tensors().containsKey("mel")) {
            float[][] all = Golden.rows(Golden.real(golden, "mel"));
            int bands = all.length / rows;
            return new Condition.Mel(java.util.Arrays.copyOfRange(all, row * bands, (row + 1) * bands));
        }
        if (golden.tensors().containsKey("label")) {
            return new Condition.Labels((int) Golden.numbers(golden, "label")[row]);
        }
        return new Condition.None();
    }
}
