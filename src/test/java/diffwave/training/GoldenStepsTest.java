package diffwave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.FlatWeights;
import diffwave.model.Parameters;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Safetensors;
import diffwave.network.Condition;
import diffwave.network.Engine;
import diffwave.network.Learner;
import diffwave.network.Lesson;
import diffwave.network.Precision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Three whole steps, forward, backward and Adam, agree with those of an independent program in double precision. */
class GoldenStepsTest {

    private static final int ROWS = 4;
    private static final double RATE = 2e-4;

    private final Safetensors golden = Golden.tensors("class_training");
    private final Architecture net = new Architecture(
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

    @Test
    void threeStepsAgree() {
        float[] parameters = FlatWeights.of(net, Safetensors.readWeights(Golden.file("class_weights.safetensors")));
        Adam adam = new Adam(parameters.length);
        try (Engine engine = Engine.open(TestStudio.engine());
                Learner learner = engine.learner(net, 50, Precision.FLOAT32)) {
            for (int step = 0; step < 3; step++) {
                float[] gradient = new float[parameters.length];
                double[] errors = learner.learn(parameters, lesson(step), gradient);
                assertThat(Arrays.stream(errors).average().orElseThrow())
                        .isCloseTo(Golden.numbers(golden, "loss")[step], within(1e-6));
                adam.step(parameters, gradient, 1, RATE);
                if (step != 1) {
                    agrees(parameters, "after" + (step + 1));
                }
            }
        }
    }

    private void agrees(float[] parameters, String when) {
        int at = 0;
        for (Map.Entry<String, int[]> entry : Parameters.of(net).entrySet()) {
            float[] expected = Golden.real(golden, when + "/" + entry.getKey()).values();
            for (int i = 0; i < expected.length; i++) {
                assertThat(parameters[at + i]).as("%s %s", when, entry.getKey()).isCloseTo(expected[i], within(1e-6f));
            }
            at += Tensor.elements(entry.getValue());
        }
    }

    private Lesson lesson(int step) {
        Schedule schedule = Schedule.linear(50, 1e-4, 0.05);
        float[][] audio = rows("audio", step);
        float[][] noise = rows("noise", step);
        double[] t = Golden.numbers(golden, "t");
        double[] label = Golden.numbers(golden, "label");
        float[][] x = new float[ROWS][audio[0].length];
        int[] steps = new int[ROWS];
        double[] ones = new double[ROWS];
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            steps[row] = (int) t[step * ROWS + row];
            ones[row] = 1;
            conditions.add(new Condition.Labels((int) label[step * ROWS + row]));
            double level = schedule.alphaBar(steps[row]);
            for (int i = 0; i < x[row].length; i++) {
                x[row][i] = (float) (Math.sqrt(level) * audio[row][i] + Math.sqrt(1 - level) * noise[row][i]);
            }
        }
        return new Lesson(x, steps, conditions, noise, ones, Lesson.Norm.SQUARED);
    }

    private float[][] rows(String name, int step) {
        return Arrays.copyOfRange(Golden.rows(Golden.real(golden, name)), step * ROWS, (step + 1) * ROWS);
    }
}
