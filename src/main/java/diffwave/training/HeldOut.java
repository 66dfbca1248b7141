package diffwave.training;

import diffwave.network.Condition;
import diffwave.network.Learner;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * @param right empty where there are no conditions, and so on
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
        double right = 0;
        double wrong = 0;
        double none = 0;
        boolean told = false;
        boolean hasNone = false;
        for (int first = 0; first < rows; first += batch) {
            int count = Math.min(batch, rows - first);
            Lessons.Sounds sounds = lessons.sounds(first / batch, count);
            int[] t = new int[count];
            for (int row = 0; row < count; row++) {
                t[row] = (int) ((first + row + 0.5) / rows * steps);
            }
            float[][] noise = new float[count][sounds.audio()[0].length];
            new Draws(SEED).noise(first / batch, noise);
            List<Condition> truth = sounds.right();
            right += sum(learner, parameters, lessons.lesson(sounds.audio(), t, noise, truth));
            told = !(truth.getFirst() instanceof Condition.None);
            hasNone = told && (lessons.hasNone() || truth.getFirst() instanceof Condition.Mel);
            if (told) {
                wrong += sum(learner, parameters, lessons.lesson(sounds.audio(), t, noise, lessons.others(truth)));
            }
            if (hasNone) {
                List<Condition> nothing = new ArrayList<>();
                truth.forEach(one -> nothing.add(lessons.none(one)));
                none += sum(learner, parameters, lessons.lesson(sounds.audio(), t, noise, nothing));
            }
        }
        return new Figures(
                right / rows,
                told ? OptionalDouble.of(right / rows) : OptionalDouble.empty(),
                told ? OptionalDouble.of(wrong / rows) : OptionalDouble.empty(),
                hasNone ? OptionalDouble.of(none / rows) : OptionalDouble.empty());
    }

    private static double sum(Learner learner, float[] parameters, diffwave.network.Lesson lesson) {
        double sum = 0;
        for (double error : learner.error(parameters, lesson)) {
            sum += error;
        }
        return sum;
    }
}
