package diffwave.network.kernel;

import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.network.Condition;
import diffwave.network.Learner;
import diffwave.network.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times forward pass, loss and backward pass: {@code LearnerTimes NET ROWS SAMPLES THREADS RUNS}, where NET is a preset. For ratios
 * run it in turn with the eager program.
 */
final class LearnerTimes {

    private static final int WARM_UP = 4;
    private static final double MS = 1e-6;
    private static final long ROOM = 1_500_000_000L;

    private LearnerTimes() {}

    /** Prints the first lesson, and the median, least and most of the others, in milliseconds. */
    public static void main(String... args) {
        ModelCard card = Presets.card(args[0]);
        int rows = Integer.parseInt(args[1]);
        int samples = Integer.parseInt(args[2]);
        int threads = Integer.parseInt(args[3]);
        double[] ms = new double[Integer.parseInt(args[4])];
        Architecture a = card.architecture();
        float[] parameters = parameters(a);
        float[] gradient = new float[parameters.length];
        Lesson lesson = lesson(a, rows, samples);
        double first = 0;
        try (Learner learner = new KernelLearner(a, card.schedule().steps(), threads, ROOM)) {
            for (int run = -WARM_UP; run < ms.length; run++) {
                long start = System.nanoTime();
                learner.learn(parameters, lesson, gradient);
                double took = (System.nanoTime() - start) * MS;
                first = run == -WARM_UP ? took : first;
                if (run >= 0) {
                    ms[run] = took;
                }
            }
        }
        Arrays.sort(ms);
        System.out.printf(
                "%s, %d x %d samples, %d lanes, %d threads: median %.0f least %.0f most %.0f ms (first %.0f)%n",
                args[0], rows, samples, Lanes.LANES, threads, ms[ms.length / 2], ms[0], ms[ms.length - 1], first);
    }

    private static float[] parameters(Architecture a) {
        List<Tensor> tensors =
                List.copyOf(RandomWeights.speaking(a, 1).tensors().values());
        float[] all = new float[tensors.stream().mapToInt(Tensor::size).sum()];
        int at = 0;
        for (Tensor tensor : tensors) {
            System.arraycopy(tensor.values(), 0, all, at, tensor.size());
            at += tensor.size();
        }
        return all;
    }

    private static Lesson lesson(Architecture a, int rows, int samples) {
        float[][] x = new float[rows][samples];
        float[][] epsilon = new float[rows][samples];
        SeededNoise.from(1, rows).fill(0, x);
        SeededNoise.from(2, rows).fill(0, epsilon);
        int[] t = new int[rows];
        double[] weights = new double[rows];
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            t[row] = 11 * row;
            weights[row] = 1;
            if (a.mel().isPresent()) {
                float[][] mel =
                        new float[a.mel().get().bands()][samples / a.mel().get().hop()];
                SeededNoise.from(3 + row, mel.length).fill(0, mel);
                conditions.add(new Condition.Mel(mel));
            } else {
                conditions.add(a.labels().isPresent() ? new Condition.Labels(row) : new Condition.None());
            }
        }
        return new Lesson(x, t, conditions, epsilon, weights, Lesson.Norm.SQUARED);
    }
}
