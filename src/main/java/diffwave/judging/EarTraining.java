package diffwave.judging;

import diffwave.audio.Resampler;
import diffwave.model.Weights;
import diffwave.model.checkpoint.Safetensors;
import diffwave.network.Engine;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Trains the ear on all of FSDD but its test split, and says how much of that it hears. */
public final class EarTraining {

    private static final int BATCH = 32;
    private static final double RATE = 2e-3;
    private static final double WARM_STEPS = 50;

    /**
     * What it is told while it works.
     */
    @FunctionalInterface
    public interface Watcher {
        /**
         * @param epoch done, from 1
         * @param loss mean cross-entropy of the epoch
         */
        void epoch(int epoch, double loss);
    }

    private record Lesson(float[] samples, int digit) {}

    private final List<SpokenDigit> clips;
    private final long seed;
    private final int epochs;

    /**
     * @param dataset FSDD's folder
     * @param epochs passes over the training split, at least 1
     * @throws Problem where the folder holds no FSDD
     */
    public EarTraining(Path dataset, long seed, int epochs) {
        clips = SpokenDigit.list(dataset);
        this.seed = seed;
        this.epochs = epochs;
        if (clips.stream().noneMatch(SpokenDigit::test) || clips.stream().allMatch(SpokenDigit::test)) {
            throw new Problem(
                    dataset + " lacks one of FSDD's splits: recordings numbered 0 to 4 are the test split, the others"
                            + " the training split; take the whole data set.");
        }
    }

    /**
     * Trains, writes the ear and its card to one file, and hears the test split with it.
     *
     * @param engine used on this thread
     * @param out a .safetensors file
     */
    public Confusion run(Engine engine, Path out, Watcher watcher) {
        List<Lesson> lessons = clips.stream()
                .filter(clip -> !clip.test())
                .map(clip -> new Lesson(samples(clip), clip.digit()))
                .toList();
        try (EarLearner learner = new EarLearner(engine.scope(), seed)) {
            learn(learner, lessons, watcher);
            Weights weights = new Weights("ear", learner.tensors());
            Confusion heard = test(new Ear(weights, Map.of()));
            Safetensors.write(out, weights.tensors(), card(lessons.size(), heard));
            return heard;
        }
    }

    /** What an ear hears of the test split. */
    public Confusion test(Ear ear) {
        return RealDigits.hear(clips, ear);
    }

    private void learn(EarLearner learner, List<Lesson> lessons, Watcher watcher) {
        SplittableRandom random = new SplittableRandom(seed);
        Augmentation augmentation = new Augmentation(seed);
        EarSpectrum spectrum = new EarSpectrum();
        int each = lessons.size() / BATCH;
        DoubleUnaryOperator rate = step -> RATE
                * Math.min(1, (step + 1) / WARM_STEPS)
                * 0.5
                * (1 + Math.cos(Math.PI * step / ((double) each * epochs)));
        for (int epoch = 0; epoch < epochs; epoch++) {
            int[] order = shuffled(lessons.size(), random);
            double sum = 0;
            for (int step = 0; step < each; step++) {
                float[][] cells = new float[BATCH][];
                int[] digits = new int[BATCH];
                for (int i = 0; i < BATCH; i++) {
                    Lesson lesson = lessons.get(order[step * BATCH + i]);
                    cells[i] = spectrum.cells(augmentation.second(lesson.samples()));
                    augmentation.holes(cells[i]);
                    digits[i] = lesson.digit();
                }
                sum += learner.learn(cells, digits, rate.applyAsDouble(epoch * each + step));
            }
            watcher.epoch(epoch + 1, sum / each);
        }
    }

    private Map<String, String> card(int lessons, Confusion heard) {
        return Map.of(
                "title",
                "Ear for spoken digits, 8 kHz",
                "training",
                String.format(
                        Locale.ROOT,
                        "%d passes over the %,d recordings of FSDD's training split with seed %d, by `diffwave judge train-ear`.",
                        epochs,
                        lessons,
                        seed),
                "accuracy",
                String.format(
                        Locale.ROOT,
                        "hears %d of the %d recordings of FSDD's test split right (%.1f %%)",
                        heard.right(),
                        heard.total(),
                        100 * heard.accuracy()),
                "licence",
                "CC BY-SA 4.0",
                "credit",
                "Zohar Jackson and contributors, Free Spoken Digit Dataset (FSDD)");
    }

    private static float[] samples(SpokenDigit clip) {
        return Resampler.to(clip.clip(), EarSpectrum.RATE).samples();
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
