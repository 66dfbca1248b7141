package diffwave.studio;

import com.sun.management.OperatingSystemMXBean;
import diffwave.diffusion.SeededNoise;
import diffwave.job.Progress;
import diffwave.model.Architecture;
import diffwave.model.FlatWeights;
import diffwave.model.ModelCard;
import diffwave.model.RandomWeights;
import diffwave.network.Condition;
import diffwave.network.Engine;
import diffwave.network.Learner;
import diffwave.network.Lesson;
import diffwave.network.Precision;
import diffwave.training.Adam;
import diffwave.training.Resident;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times a training step of a network: forward, squared error, backward, Adam. */
public final class TrainingBenchmark {

    private static final int WARM_UP = 2;
    private static final double MS = 1e-6;
    private static final double RATE = 2e-4;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * @param card whose network, on random weights
     * @param batch rows
     * @param samples of each row; of a vocoder, a whole number of frames
     * @param runs timed
     */
    public record Wish(ModelCard card, int batch, int samples, int runs) {}

    /**
     * What was measured.
     *
     * @param medianCpuMs of all threads of this process
     * @param mebibytes of memory that the process held, the network's included
     */
    public record Figures(
            String kernel,
            String precision,
            String device,
            int threads,
            double medianMs,
            double minMs,
            double maxMs,
            double medianCpuMs,
            double firstLoss,
            double lastLoss,
            double mebibytes) {}

    private final EngineRoom room;

    TrainingBenchmark(EngineRoom room) {
        this.room = room;
    }

    Figures measure(Wish wish, Precision precision, Progress progress) {
        Architecture net = wish.card().architecture();
        Engine engine = room.engine();
        Lesson lesson = lesson(wish);
        float[] parameters = FlatWeights.of(net, RandomWeights.speaking(net, 1));
        float[] gradient = new float[parameters.length];
        Adam adam = new Adam(parameters.length);
        double[] ms = new double[wish.runs()];
        double[] cpu = new double[wish.runs()];
        double[] losses = new double[WARM_UP + wish.runs()];
        try (Learner learner = engine.learner(net, wish.card().schedule().steps(), precision)) {
            for (int run = -WARM_UP; run < wish.runs(); run++) {
                progress.check();
                long start = System.nanoTime();
                long busy = PROCESS.getProcessCpuTime();
                Arrays.fill(gradient, 0);
                double[] errors = learner.learn(parameters, lesson, gradient);
                adam.step(parameters, gradient, 1, RATE);
                if (run >= 0) {
                    ms[run] = (System.nanoTime() - start) * MS;
                    cpu[run] = (PROCESS.getProcessCpuTime() - busy) * MS;
                }
                losses[run + WARM_UP] = Arrays.stream(errors).average().orElseThrow();
                progress.report(run + WARM_UP + 1.0, WARM_UP + wish.runs(), "training step");
            }
            Arrays.sort(ms);
            Arrays.sort(cpu);
            return new Figures(
                    learner.kernel(),
                    learner.precision(),
                    engine.device(),
                    engine.threads(),
                    ms[ms.length / 2],
                    ms[0],
                    ms[ms.length - 1],
                    cpu[cpu.length / 2],
                    losses[0],
                    losses[losses.length - 1],
                    Resident.mebibytes());
        }
    }

    private static Lesson lesson(Wish wish) {
        Architecture net = wish.card().architecture();
        int steps = wish.card().schedule().steps();
        float[][] x = new float[wish.batch()][wish.samples()];
        float[][] epsilon = new float[wish.batch()][wish.samples()];
        SeededNoise.from(1, wish.batch()).fill(0, x);
        SeededNoise.from(1, wish.batch()).fill(1, epsilon);
        int[] t = new int[wish.batch()];
        double[] ones = new double[wish.batch()];
        List<Condition> conditions = new ArrayList<>();
        for (int row = 0; row < t.length; row++) {
            t[row] = (row + 1) * (steps - 1) / (t.length + 1);
            ones[row] = 1;
            conditions.add(condition(net, row, wish.samples()));
        }
        return new Lesson(x, t, conditions, epsilon, ones, Lesson.Norm.SQUARED);
    }

    private static Condition condition(Architecture net, int row, int samples) {
        if (net.mel().isPresent()) {
            float[][] mel =
                    new float[net.mel().get().bands()][samples / net.mel().get().hop()];
            SeededNoise.from(1, mel.length).fill(row, mel);
            return new Condition.Mel(mel);
        }
        return net.labels().isPresent()
                ? new Condition.Labels(row % net.labels().get().rows())
                : new Condition.None();
    }
}
