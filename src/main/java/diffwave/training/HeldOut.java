package diffwave.training;

import diffwave.network.Condition;
import diffwave.network.Learner;
import diffwave.network.Lesson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The error on the validation split at fixed steps and noise: with the right condition, with another sound's, and with none. That they
 * come near to each other says that the condition is not heard (SPEC 8).
 */
final class HeldOut {

    private static final long SEED = 0x5EED;

    private final Lessons lessons;
    private final int rows;
    private final int batch;
    private final int steps;
    private Optional<Lessons.Sounds> sounds = Optional.empty();

    /**
     * @param right empty where there are no conditions
     * @param wrong empty where there is no other condition
     * @param none empty where "nothing" cannot be told
     */
    record Figures(double loss, OptionalDouble right, OptionalDouble wrong, OptionalDouble none) {}

    /**
     * @param lessons of the validation split
     * @param rows sounds in all
     * @param batch sounds at a time
     * @param steps T
     */
    HeldOut(Lessons lessons, int rows, int batch, int steps) {
        this.lessons = lessons;
        this.rows = rows;
        this.batch = batch;
        this.steps = steps;
    }

    Figures measure(Learner learner, float[] parameters) {
        Lessons.Sounds sounds = all();
        List<Condition> truth = sounds.right();
        boolean told = !(truth.getFirst() instanceof Condition.None);
        boolean hasNone = told && (lessons.hasNone() || truth.getFirst() instanceof Condition.Mel);
        double right = mean(learner, parameters, truth);
        Optional<List<Condition>> others = lessons.others(truth);
        return new Figures(
                right,
                told ? OptionalDouble.of(right) : OptionalDouble.empty(),
                others.isPresent()
                        ? OptionalDouble.of(mean(learner, parameters, others.get()))
                        : OptionalDouble.empty(),
                hasNone
                        ? OptionalDouble.of(mean(
                                learner,
                                parameters,
                                truth.stream().map(lessons::none).toList()))
                        : OptionalDouble.empty());
    }

    /** Every row's sound is a batch of its own, so that no size of batches changes what is measured. */
    private Lessons.Sounds all() {
        if (sounds.isEmpty()) {
            float[][] audio = new float[rows][];
            List<Condition> right = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                Lessons.Sounds one = lessons.sounds(row, 1);
                audio[row] = one.audio()[0];
                right.add(one.right().getFirst());
            }
            sounds = Optional.of(new Lessons.Sounds(audio, right));
        }
        return sounds.get();
    }

    private double mean(Learner learner, float[] parameters, List<Condition> conditions) {
        double sum = 0;
        for (int first = 0; first < rows; first += batch) {
            int end = Math.min(rows, first + batch);
            float[][] audio = Arrays.copyOfRange(all().audio(), first, end);
            int[] t = new int[end - first];
            float[][] noise = new float[t.length][];
            for (int row = first; row < end; row++) {
                t[row - first] = (int) ((row + 0.5) / rows * steps);
                float[][] one = new float[1][audio[0].length];
                new Draws(SEED).noise(row, one);
                noise[row - first] = one[0];
            }
            Lesson lesson = lessons.lesson(audio, t, noise, conditions.subList(first, end));
            sum += Arrays.stream(learner.error(parameters, lesson)).sum();
        }
        return sum / rows;
    }
}
