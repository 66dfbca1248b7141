package diffwave.training;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.MelFrontEnd;
import diffwave.dataset.Batch;
import diffwave.dataset.Batches;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.network.Condition;
import diffwave.network.Lesson;
import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes lessons of batches of sounds: noise, noise levels, and what the network is told. Each is a function of its number alone. */
final class Lessons {

    /** Frames of sound on either side that a mel's first and last frames look into. */
    private static final int AROUND = 4;

    private final TrainingSettings settings;
    private final Schedule schedule;
    private final Architecture net;
    private final Batches batches;
    private final int[] rows;
    private final Draws draws;
    private final double[] weights;
    private final MelFrontEnd mels;

    /**
     * @param card of the network that learns
     * @param labels of the data set
     * @param weights of each training step in the loss
     */
    Lessons(
            TrainingSettings settings,
            ModelCard card,
            List<String> labels,
            Batches batches,
            long seed,
            double[] weights) {
        this.settings = settings;
        this.schedule = card.schedule();
        this.net = card.architecture();
        this.batches = batches;
        this.rows = labels.stream().mapToInt(card.labels()::indexOf).toArray();
        this.draws = new Draws(seed);
        this.weights = weights.clone();
        this.mels = MelFrontEnd.of(FrontEnd.valueOf(settings.frontEnd().toUpperCase(Locale.ROOT)));
    }

    /** What a run learns from. */
    Lesson of(long number) {
        Sounds sounds = sounds(number, settings.batch());
        int[] t = new int[settings.batch()];
        float[][] noise = new float[t.length][settings.window()];
        draws.noise(number, noise);
        List<Condition> conditions = new ArrayList<>(sounds.right());
        for (int row = 0; row < t.length; row++) {
            t[row] = draws.time(number, row, schedule.steps());
            if (draws.drops(number, row, settings.dropout()) && hasNone()) {
                conditions.set(row, none(sounds.right().get(row)));
            }
        }
        return lesson(sounds.audio(), t, noise, conditions);
    }

    /**
     * Sounds with what is true of them.
     *
     * @param audio [row][sample]
     * @param right each row's own condition
     */
    record Sounds(float[][] audio, List<Condition> right) {}

    /** The sounds of a batch. */
    Sounds sounds(long number, int count) {
        boolean mel = net.mel().isPresent();
        int around = mel ? AROUND * TrainingSettings.HOP : 0;
        Batch batch = batches.batch(number, count, settings.window() + 2 * around);
        float[][] audio = new float[count][];
        List<Condition> right = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            float[] whole = batch.audio()[row];
            audio[row] = Arrays.copyOfRange(whole, around, around + settings.window());
            right.add(mel ? mel(whole) : told(batch.labels()[row]));
        }
        return new Sounds(audio, right);
    }

    private Condition mel(float[] whole) {
        float[][] all = mels.mel(new Clip(whole, MelFrontEnd.RATE)).values();
        float[][] cut = new float[all.length][];
        for (int band = 0; band < all.length; band++) {
            cut[band] = Arrays.copyOfRange(all[band], AROUND, AROUND + settings.window() / TrainingSettings.HOP);
        }
        return new Condition.Mel(cut);
    }

    private Condition told(int label) {
        if (net.labels().isEmpty()) {
            return new Condition.None();
        }
        if (label >= 0) {
            return new Condition.Labels(rows[label]);
        }
        if (hasNone()) {
            return new Condition.Labels(net.labels().get().rows() - 1);
        }
        throw new Problem("A recording has no label and the network no row for that; leave it out or give it one with"
                + " `diffwave dataset`.");
    }

    /** Whether the network can be told that nothing is known. */
    boolean hasNone() {
        return net.labels().filter(Architecture.Labels::none).isPresent();
    }

    /** Nothing known: the row for it, or a mel of one value. */
    Condition none(Condition of) {
        return switch (of) {
            case Condition.None none -> none;
            case Condition.Labels any ->
                new Condition.Labels(net.labels().orElseThrow().rows() - 1);
            case Condition.Mel mel -> flat(mel);
        };
    }

    /** For each row what is true of another: the next label, or the next row's mel; empty where there is no other. */
    Optional<List<Condition>> others(List<Condition> right) {
        int choices = right.getFirst() instanceof Condition.Mel
                ? right.size()
                : net.labels().map(Architecture.Labels::choices).orElse(0);
        if (choices < 2) {
            return Optional.empty();
        }
        List<Condition> others = new ArrayList<>();
        for (int row = 0; row < right.size(); row++) {
            others.add(
                    switch (right.get(row)) {
                        case Condition.Labels own -> new Condition.Labels((own.rows()[0] + 1) % choices);
                        default -> right.get((row + 1) % right.size());
                    });
        }
        return Optional.of(others);
    }

    private static Condition flat(Condition.Mel mel) {
        double sum = 0;
        for (float[] band : mel.values()) {
            for (float value : band) {
                sum += value;
            }
        }
        float mean = (float) (sum / mel.values().length / mel.values()[0].length);
        float[][] flat = new float[mel.values().length][mel.values()[0].length];
        for (float[] band : flat) {
            Arrays.fill(band, mean);
        }
        return new Condition.Mel(flat);
    }

    /** A lesson of sounds, noise levels and noise that are given. */
    Lesson lesson(float[][] audio, int[] t, float[][] noise, List<Condition> conditions) {
        float[][] x = new float[audio.length][audio[0].length];
        double[] rowWeights = new double[t.length];
        for (int row = 0; row < x.length; row++) {
            double kept = Math.sqrt(schedule.alphaBar(t[row]));
            double added = schedule.noise(t[row]);
            for (int i = 0; i < x[row].length; i++) {
                x[row][i] = (float) (kept * audio[row][i] + added * noise[row][i]);
            }
            rowWeights[row] = weights[t[row]];
        }
        return new Lesson(x, t, List.copyOf(conditions), noise, rowWeights, settings.loss());
    }
}
