package diffwave.network.kernel;

import diffwave.diffusion.SeededNoise;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.network.Bound;
import diffwave.network.Condition;
import diffwave.network.Network;
import java.util.Arrays;

/**
 * Times evaluations of one second of sound, with neither PyTorch nor studio: {@code KernelTimes NET THREADS RUNS}, where NET is a
 * preset. For ratios run it in turn with the eager program (docs/decisions/0004-vector-kernel.md).
 */
final class KernelTimes {

    private static final int WARM_UP = 5;
    private static final double MS = 1e-6;
    private static final long ROOM = 1_500_000_000L;

    private KernelTimes() {}

    /** Prints load, bind, first evaluation and the median, least and most of the others in milliseconds. */
    public static void main(String... args) {
        ModelCard card = Presets.card(args[0]);
        int threads = Integer.parseInt(args[1]);
        double[] ms = new double[Integer.parseInt(args[2])];
        Architecture a = card.architecture();
        int hop = a.mel().map(Architecture.Mel::hop).orElse(1);
        int samples = Math.round((float) card.rate() / hop) * hop;
        float[][] x = new float[1][samples];
        SeededNoise.from(1, 1).fill(0, x);
        float[][] epsilon = new float[1][samples];
        double first = 0;
        long begun = System.nanoTime();
        try (Network network =
                new KernelNetwork(a, card.schedule().steps(), RandomWeights.speaking(a, 1), threads, ROOM)) {
            long loaded = System.nanoTime();
            try (Bound bound = network.bind(condition(a, samples), 1, samples)) {
                long told = System.nanoTime();
                for (int run = -WARM_UP; run < ms.length; run++) {
                    long start = System.nanoTime();
                    bound.predictNoise(x, 0, 17, epsilon);
                    double took = (System.nanoTime() - start) * MS;
                    first = run == -WARM_UP ? took : first;
                    if (run >= 0) {
                        ms[run] = took;
                    }
                }
                Arrays.sort(ms);
                System.out.printf(
                        "%s, %d samples, %d lanes, %d threads: median %.1f least %.1f most %.1f ms"
                                + " (load %.0f, bind %.0f, first %.0f)%n",
                        args[0],
                        samples,
                        Lanes.LANES,
                        threads,
                        ms[ms.length / 2],
                        ms[0],
                        ms[ms.length - 1],
                        (loaded - begun) * MS,
                        (told - loaded) * MS,
                        first);
            }
        }
    }

    private static Condition condition(Architecture a, int samples) {
        if (a.mel().isPresent()) {
            float[][] mel =
                    new float[a.mel().get().bands()][samples / a.mel().get().hop()];
            SeededNoise.from(2, mel.length).fill(0, mel);
            return new Condition.Mel(mel);
        }
        return a.labels().isPresent() ? new Condition.Labels(0) : new Condition.None();
    }
}
