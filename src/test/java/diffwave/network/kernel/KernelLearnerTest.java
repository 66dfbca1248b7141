package diffwave.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.Golden;
import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.Parameters;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Safetensors;
import diffwave.network.Condition;
import diffwave.network.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernel's gradients against an independent program's, and against differences of the loss in double precision. */
class KernelLearnerTest {

    private static final int STEPS = 50;
    private static final long ROOM = 1_000_000_000L;

    /** A small network of one kind: its channels, layers, cycle and conventions chosen apart. */
    private static Architecture small(
            int c, int layers, int cycle, String told, Architecture.Gate gate, Architecture.Residual residual) {
        Optional<Architecture.Mel> mel =
                told.equals("mel") ? Optional.of(new Architecture.Mel(5, List.of(4, 6), false)) : Optional.empty();
        Optional<Architecture.Labels> labels =
                told.equals("label") ? Optional.of(new Architecture.Labels(4, true)) : Optional.empty();
        return new Architecture(c, layers, cycle, 8, 9, 11, mel, labels, Architecture.StepCode.RISING, gate, residual);
    }

    private static Lesson lesson(Architecture a, int rows, int samples, Lesson.Norm norm) {
        float[][] x = new float[rows][samples];
        float[][] epsilon = new float[rows][samples];
        SeededNoise.from(1, rows).fill(0, x);
        SeededNoise.from(2, rows).fill(0, epsilon);
        int[] t = new int[rows];
        double[] weights = new double[rows];
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            t[row] = 7 * row % STEPS;
            weights[row] = 1 + 0.5 * row;
            if (a.mel().isPresent()) {
                float[][] mel =
                        new float[a.mel().get().bands()][samples / a.mel().get().hop() + 1];
                SeededNoise.from(3 + row, mel.length).fill(0, mel);
                conditions.add(new Condition.Mel(mel));
            } else {
                conditions.add(a.labels().isPresent() ? new Condition.Labels(row % 3) : new Condition.None());
            }
        }
        return new Lesson(x, t, conditions, epsilon, weights, norm);
    }

    private static float[] parameters(Architecture a) {
        float[] all = new float[(int) Parameters.count(a)];
        int at = 0;
        for (Tensor tensor : RandomWeights.speaking(a, 3).tensors().values()) {
            System.arraycopy(tensor.values(), 0, all, at, tensor.size());
            at += tensor.size();
        }
        return all;
    }

    private static float[] gradient(Architecture a, Lesson lesson, int threads, long room) {
        float[] parameters = parameters(a);
        float[] gradient = new float[parameters.length];
        try (KernelLearner learner = new KernelLearner(a, STEPS, threads, room)) {
            learner.learn(parameters, lesson, gradient);
        }
        return gradient;
    }

    @Test
    void givesTheGradientsOfAnIndependentProgram() {
        Safetensors golden = Golden.tensors("class_training");
        Safetensors file = Golden.tensors("class_weights");
        Architecture a = new Architecture(
                8,
                5,
                3,
                128,
                64,
                64,
                Optional.empty(),
                Optional.of(new Architecture.Labels(11, false)),
                Architecture.StepCode.RISING,
                Architecture.Gate.FIRST,
                Architecture.Residual.PLAIN);
        float[] parameters = new float[(int) Parameters.count(a)];
        float[] expected = new float[parameters.length];
        int at = 0;
        for (String name : Parameters.of(a).keySet()) {
            float[] values = Golden.real(file, name).values();
            System.arraycopy(values, 0, parameters, at, values.length);
            System.arraycopy(Golden.real(golden, "grad1/" + name).values(), 0, expected, at, values.length);
            at += values.length;
        }
        float[][] x = Golden.rows(Golden.real(golden, "noisy_step1"));
        double[] t = Golden.numbers(golden, "t");
        double[] label = Golden.numbers(golden, "label");
        int[] steps = new int[x.length];
        double[] weights = new double[x.length];
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < x.length; row++) {
            steps[row] = (int) t[row];
            weights[row] = 1;
            conditions.add(new Condition.Labels((int) label[row]));
        }
        float[][] noise = Arrays.copyOf(Golden.rows(Golden.real(golden, "noise")), x.length);
        Lesson lesson = new Lesson(x, steps, conditions, noise, weights, Lesson.Norm.SQUARED);
        float[] gradient = new float[parameters.length];
        try (KernelLearner learner = new KernelLearner(a, STEPS, 2, ROOM)) {
            double[] errors = learner.learn(parameters, lesson, gradient);
            double loss = Arrays.stream(errors).average().orElseThrow();
            assertThat(loss).isCloseTo(Golden.numbers(golden, "loss_float64")[0], within(1e-6));
            assertThat(learner.error(parameters, lesson)).containsExactly(errors);
        }
        for (int i = 0; i < gradient.length; i++) {
            assertThat(gradient[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }

    @ParameterizedTest(name = "{0} channels, {1} layers, cycle {2}, {3}, gate {4}, residual {5}, {6} samples, {7}")
    @CsvSource({
        "8, 3, 2, none, FIRST, PLAIN, 47, SQUARED",
        "5, 4, 3, none, LAST, WITH_STEP, 101, ABSOLUTE",
        "6, 3, 9, label, FIRST, PLAIN, 97, SQUARED",
        "20, 2, 2, label, LAST, PLAIN, 33, ABSOLUTE",
        "4, 3, 2, mel, FIRST, PLAIN, 119, SQUARED",
        "17, 2, 2, mel, LAST, WITH_STEP, 50, SQUARED",
        "3, 1, 1, label, FIRST, WITH_STEP, 1, SQUARED",
        "3, 6, 6, none, FIRST, PLAIN, 13, SQUARED"
    })
    void isTheSlopeOfTheLoss(
            int channels,
            int layers,
            int cycle,
            String told,
            Architecture.Gate gate,
            Architecture.Residual residual,
            int samples,
            Lesson.Norm norm) {
        Architecture a = small(channels, layers, cycle, told, gate, residual);
        Lesson lesson = lesson(a, 2, samples, norm);
        float[] gradient = gradient(a, lesson, 2, ROOM);
        assertThat(Arrays.equals(gradient(a, lesson, 2, 0), gradient)).isTrue();
        PlainLoss loss = new PlainLoss(a, STEPS, lesson);
        float[] parameters = parameters(a);
        double[] at = new double[parameters.length];
        Arrays.setAll(at, i -> parameters[i]);
        Places places = new Places(a);
        SplittableRandom random = new SplittableRandom(1);
        for (var entry : Parameters.of(a).entrySet()) {
            int size = Tensor.elements(entry.getValue());
            for (int draw = 0; draw < 6; draw++) {
                int i = places.at(entry.getKey()) + random.nextInt(size);
                double middle = at[i];
                at[i] = middle + 1e-7;
                double above = loss.of(at);
                at[i] = middle - 1e-7;
                double below = loss.of(at);
                at[i] = middle;
                double slope = (above - below) / 2e-7;
                assertThat((double) gradient[i])
                        .as("%s, %d", entry.getKey(), i - places.at(entry.getKey()))
                        .isCloseTo(slope, within(1e-5 + 1e-5 * Math.abs(slope)));
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1} samples")
    @CsvSource({"none, 300", "label, 601", "mel, 400"})
    void threadsAgree(String told, int samples) {
        Architecture a = small(12, 4, 3, told, Architecture.Gate.FIRST, Architecture.Residual.PLAIN);
        Lesson lesson = lesson(a, 3, samples, Lesson.Norm.SQUARED);
        float[] alone = gradient(a, lesson, 1, ROOM);
        for (int threads = 2; threads < 4; threads++) {
            float[] shared = gradient(a, lesson, threads, ROOM);
            for (int i = 0; i < alone.length; i++) {
                assertThat(shared[i]).isCloseTo(alone[i], within(1e-5f));
            }
            assertThat(Arrays.equals(gradient(a, lesson, threads, ROOM), shared))
                    .isTrue();
        }
    }

    @Test
    void gradientsAreAdded() {
        Architecture a = small(8, 3, 2, "label", Architecture.Gate.FIRST, Architecture.Residual.PLAIN);
        Lesson lesson = lesson(a, 2, 300, Lesson.Norm.ABSOLUTE);
        float[] parameters = parameters(a);
        float[] once = gradient(a, lesson, 2, ROOM);
        float[] twice = once.clone();
        try (KernelLearner learner = new KernelLearner(a, STEPS, 2, ROOM)) {
            learner.learn(parameters, lesson(a, 1, 55, Lesson.Norm.SQUARED), new float[once.length]);
            learner.learn(parameters, lesson, twice);
        }
        for (int i = 0; i < once.length; i++) {
            assertThat(twice[i]).isCloseTo(2 * once[i], within(1e-6f));
        }
    }
}
