package diffwave.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.FlatWeights;
import diffwave.model.Parameters;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Safetensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PyTorch's learner: its errors are the network's, its gradients are their derivatives, for every kind of network. */
class LearnerTest {

    private static final int STEPS = 50;
    private static final Architecture CLASS = new Architecture(
            8,
            5,
            3,
            128,
            64,
            64,
            Optional.empty(),
            Optional.of(new Architecture.Labels(11, true)),
            Architecture.StepCode.RISING,
            Architecture.Gate.FIRST,
            Architecture.Residual.PLAIN);

    private static Engine engine;

    @BeforeAll
    static void start() {
        engine = Engine.open(TestStudio.engine());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** The networks' widths over the step code are small, so that a test is quick. */
    private static Architecture small(
            Optional<Architecture.Mel> mel, Optional<Architecture.Labels> labels, boolean lmnt) {
        return new Architecture(
                6,
                4,
                3,
                16,
                12,
                10,
                mel,
                labels,
                lmnt ? Architecture.StepCode.RISING : Architecture.StepCode.FALLING,
                lmnt ? Architecture.Gate.FIRST : Architecture.Gate.LAST,
                lmnt ? Architecture.Residual.PLAIN : Architecture.Residual.WITH_STEP);
    }

    static Stream<Architecture> networks() {
        Architecture.Mel shared = new Architecture.Mel(5, List.of(4, 6), false);
        Architecture.Mel own = new Architecture.Mel(5, List.of(4, 6), true);
        return Stream.of(
                small(Optional.empty(), Optional.empty(), true),
                small(Optional.empty(), Optional.empty(), false),
                small(Optional.empty(), Optional.of(new Architecture.Labels(4, true)), true),
                small(Optional.of(shared), Optional.empty(), true),
                small(Optional.of(own), Optional.empty(), false));
    }

    private static Lesson lesson(Architecture net, Lesson.Norm norm) {
        int rows = 3;
        int samples = 100;
        float[][] x = new float[rows][samples];
        float[][] epsilon = new float[rows][samples];
        new SeededNoise(1, 2, 3).fill(0, x);
        new SeededNoise(4, 5, 6).fill(0, epsilon);
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (net.mel().isPresent()) {
                float[][] mel = new float[net.mel().get().bands()][5];
                SeededNoise.from(10 + 9 * row, mel.length).fill(0, mel);
                conditions.add(new Condition.Mel(mel));
            } else if (net.labels().isPresent()) {
                conditions.add(new Condition.Labels(row));
            } else {
                conditions.add(new Condition.None());
            }
        }
        return new Lesson(x, new int[] {0, 17, 49}, conditions, epsilon, new double[] {1, 0.5, 2}, norm);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void itsErrorsAreTheReadableNetworks(Architecture net) {
        Lesson lesson = lesson(net, Lesson.Norm.SQUARED);
        var weights = RandomWeights.speaking(net, 3);
        double[] errors;
        int arrays = engine.arrays();
        try (Learner learner = engine.autograd(net, STEPS, Precision.FLOAT32)) {
            errors = learner.error(FlatWeights.of(net, weights), lesson);
        }
        try (Network network = engine.readable(net, STEPS, weights)) {
            for (int row = 0; row < lesson.rows(); row++) {
                float[][] out = new float[1][lesson.samples()];
                try (Bound bound = network.bind(lesson.conditions().get(row), 1, lesson.samples())) {
                    bound.predictNoise(new float[][] {lesson.x()[row]}, 0, lesson.t()[row], out);
                }
                double sum = 0;
                for (int i = 0; i < out[0].length; i++) {
                    sum += Math.pow((double) out[0][i] - lesson.epsilon()[row][i], 2);
                }
                assertThat(errors[row]).isCloseTo(sum / lesson.samples(), within(2e-6 * (1 + sum)));
            }
        }
        assertThat(engine.arrays()).as("nothing is left on the device").isEqualTo(arrays);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void itsGradientIsTheDerivativeOfTheWeightedMean(Architecture net) {
        for (Lesson.Norm norm : Lesson.Norm.values()) {
            Lesson lesson = lesson(net, norm);
            float[] parameters = FlatWeights.of(net, RandomWeights.speaking(net, 3));
            float[] gradient = new float[parameters.length];
            int arrays = engine.arrays();
            try (Learner learner = engine.autograd(net, STEPS, Precision.FLOAT32)) {
                double[] errors = learner.learn(parameters, lesson, gradient);
                assertThat(learner.error(parameters, lesson)).isEqualTo(errors);
                float[] direction = new float[parameters.length];
                new SeededNoise(8).fill(0, new float[][] {direction});
                double slope = 0;
                for (int i = 0; i < gradient.length; i++) {
                    slope += (double) gradient[i] * direction[i];
                }
                double step = 1e-3;
                double measured = (loss(learner, moved(parameters, direction, step), lesson)
                                - loss(learner, moved(parameters, direction, -step), lesson))
                        / (2 * step);
                assertThat(measured).as("%s", norm).isCloseTo(slope, within(0.02 * Math.abs(slope) + 5e-3));
                float[] twice = gradient.clone();
                learner.learn(parameters, lesson, twice);
                for (int i = 0; i < twice.length; i++) {
                    assertThat(twice[i]).isEqualTo(gradient[i] * 2);
                }
            }
            assertThat(engine.arrays()).as("nothing is left on the device").isEqualTo(arrays);
        }
    }

    private static double loss(Learner learner, float[] parameters, Lesson lesson) {
        double[] errors = learner.error(parameters, lesson);
        double sum = 0;
        for (int row = 0; row < errors.length; row++) {
            sum += errors[row] * lesson.weights()[row];
        }
        return sum / errors.length;
    }

    private static float[] moved(float[] parameters, float[] direction, double step) {
        float[] moved = new float[parameters.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (parameters[i] + step * direction[i]);
        }
        return moved;
    }

    @Test
    void theFirstStepAgreesWithTheGoldenFile() {
        Safetensors golden = Golden.tensors("class_training");
        float[] parameters = FlatWeights.of(CLASS, Safetensors.readWeights(Golden.file("class_weights.safetensors")));
        float[] gradient = new float[parameters.length];
        try (Learner learner = engine.autograd(CLASS, STEPS, Precision.FLOAT32)) {
            double[] errors = learner.learn(parameters, golden(golden), gradient);
            assertThat(Arrays.stream(errors).average().orElseThrow())
                    .isCloseTo(Golden.numbers(golden, "loss")[0], within(1e-6));
        }
        int at = 0;
        for (Map.Entry<String, int[]> entry : Parameters.of(CLASS).entrySet()) {
            float[] expected = Golden.real(golden, "grad1/" + entry.getKey()).values();
            for (int i = 0; i < expected.length; i++) {
                assertThat(gradient[at + i]).as(entry.getKey()).isCloseTo(expected[i], within(1e-5f));
            }
            at += Tensor.elements(entry.getValue());
        }
    }

    /** Its first step. */
    private static Lesson golden(Safetensors golden) {
        int rows = 4;
        float[][] x = Golden.rows(Golden.real(golden, "noisy_step1"));
        float[][] noise = Arrays.copyOf(Golden.rows(Golden.real(golden, "noise")), rows);
        double[] t = Golden.numbers(golden, "t");
        double[] label = Golden.numbers(golden, "label");
        List<Condition> conditions = new ArrayList<>();
        int[] steps = new int[rows];
        double[] ones = new double[rows];
        for (int row = 0; row < rows; row++) {
            conditions.add(new Condition.Labels((int) label[row]));
            steps[row] = (int) t[row];
            ones[row] = 1;
        }
        return new Lesson(x, steps, conditions, noise, ones, Lesson.Norm.SQUARED);
    }

    @Test
    void inReducedPrecisionItsGradientStaysNear() {
        Architecture net = CLASS;
        Lesson lesson = lesson(net, Lesson.Norm.SQUARED);
        float[] parameters = FlatWeights.of(net, RandomWeights.speaking(net, 3));
        float[] exact = new float[parameters.length];
        float[] near = new float[parameters.length];
        try (Learner full = engine.autograd(net, STEPS, Precision.FLOAT32);
                Learner reduced = engine.autograd(net, STEPS, Precision.REDUCED)) {
            full.learn(parameters, lesson, exact);
            reduced.learn(parameters, lesson, near);
        }
        assertThat(Golden.gap(new float[][] {near}, new float[][] {exact})).isBetween(1e-6, 0.05);
    }
}
