package diffwave.studio;

import diffwave.diffusion.SeededNoise;
import diffwave.job.Progress;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Weights;
import diffwave.network.Bound;
import diffwave.network.Condition;
import diffwave.network.Engine;
import diffwave.network.Memory;
import diffwave.network.Network;
import diffwave.network.Precision;
import java.util.Arrays;

/** Times one evaluation of a network, and says how far its numbers are from the readable network's. */
public final class Benchmark {

    private static final int WARM_UP = 2;
    private static final double MS = 1e-6;

    /**
     * @param card whose network
     * @param weights its tensors
     * @param seconds of sound; a vocoder's are a whole number of frames
     * @param batch rows
     * @param runs timed
     */
    public record Wish(ModelCard card, Weights weights, double seconds, int batch, int runs) {}

    /**
     * What was measured.
     *
     * @param onceMs what depends on the condition alone and is made once for a run
     * @param gap relative norm of the difference to the readable network in float32
     * @param realTimeFactor time of an evaluation to the sound's own
     */
    public record Figures(
            String kernel,
            String precision,
            String device,
            int threads,
            int samples,
            double medianMs,
            double minMs,
            double maxMs,
            double realTimeFactor,
            double gap,
            double onceMs) {}

    private final EngineRoom room;

    Benchmark(EngineRoom room) {
        this.room = room;
    }

    Figures measure(Wish wish, Precision precision, Progress progress) {
        Architecture a = wish.card().architecture();
        int samples = samples(wish);
        Memory.check(
                Memory.estimate(a, wish.batch(), samples, samples), (long) wish.batch() * samples, "This benchmark");
        Engine engine = room.engine();
        int steps = wish.card().schedule().steps();
        float[][] x = new float[wish.batch()][samples];
        SeededNoise.from(1, wish.batch()).fill(0, x);
        double t = steps / 3.0;
        float[][] reference = new float[wish.batch()][samples];
        float[][] epsilon = new float[wish.batch()][samples];
        Condition condition = condition(a, wish.batch(), samples);
        double[] ms = new double[wish.runs()];
        double once;
        String kernel;
        String numbers;
        try (Network network = engine.load(a, steps, wish.weights(), precision)) {
            kernel = network.kernel();
            numbers = network.precision();
            long begun = System.nanoTime();
            try (Bound bound = network.bind(condition, wish.batch(), samples)) {
                once = (System.nanoTime() - begun) * MS;
                for (int run = -WARM_UP; run < wish.runs(); run++) {
                    progress.check();
                    long start = System.nanoTime();
                    bound.predictNoise(x, 0, t, epsilon);
                    if (run >= 0) {
                        ms[run] = (System.nanoTime() - start) * MS;
                    }
                    progress.report(run + WARM_UP + 1.0, WARM_UP + wish.runs() + 1.0, "evaluation");
                }
            }
        }
        try (Network readable = engine.readable(a, steps, wish.weights());
                Bound bound = readable.bind(condition, wish.batch(), samples)) {
            bound.predictNoise(x, 0, t, reference);
        }
        Arrays.sort(ms);
        double median = ms[ms.length / 2];
        double sound = 1000.0 * samples * wish.batch() / wish.card().rate();
        return new Figures(
                kernel,
                numbers,
                engine.device(),
                engine.threads(),
                samples,
                median,
                ms[0],
                ms[ms.length - 1],
                median / sound,
                gap(reference, epsilon),
                once);
    }

    private static int samples(Wish wish) {
        ModelCard card = wish.card();
        int hop = card.architecture().mel().map(Architecture.Mel::hop).orElse(1);
        return (int) Math.max(1, Math.round(wish.seconds() * card.rate() / hop)) * hop;
    }

    private static Condition condition(Architecture a, int batch, int samples) {
        if (a.mel().isPresent()) {
            float[][] mel =
                    new float[a.mel().get().bands()][samples / a.mel().get().hop()];
            SeededNoise.from(1, mel.length).fill(0, mel);
            return new Condition.Mel(mel);
        }
        if (a.labels().isPresent()) {
            return new Condition.Labels(new int[batch]);
        }
        return new Condition.None();
    }

    private static double gap(float[][] reference, float[][] other) {
        double difference = 0;
        double norm = 0;
        for (int row = 0; row < reference.length; row++) {
            for (int i = 0; i < reference[row].length; i++) {
                double d = (double) reference[row][i] - other[row][i];
                difference += d * d;
                norm += (double) reference[row][i] * reference[row][i];
            }
        }
        return Math.sqrt(difference / norm);
    }
}
