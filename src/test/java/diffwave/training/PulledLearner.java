package diffwave.training;

import diffwave.network.Learner;
import diffwave.network.Lesson;
import java.util.function.LongConsumer;

/**
 * A learner without a network: each parameter is pulled towards a number that depends on the lesson, so that every step tells whether
 * it saw the same lesson, and the error is how far they are from 0.
 */
class PulledLearner implements Learner {

    private final LongConsumer before;
    private long calls;

    PulledLearner() {
        this(call -> {});
    }

    /**
     * @param before told the number of each call of {@link #learn}, from 1; what it throws is thrown
     */
    PulledLearner(LongConsumer before) {
        this.before = before;
    }

    /** How often it learned. */
    long calls() {
        return calls;
    }

    @Override
    public double[] learn(float[] parameters, Lesson lesson, float[] gradient) {
        before.accept(++calls);
        for (int i = 0; i < parameters.length; i++) {
            float pull = lesson.x()[i % lesson.rows()][i % lesson.samples()] + lesson.t()[0] * 1e-3f;
            gradient[i] += parameters[i] - 0.01f * pull;
        }
        return error(parameters, lesson);
    }

    @Override
    public double[] error(float[] parameters, Lesson lesson) {
        double sum = 0;
        for (float p : parameters) {
            sum += (double) p * p;
        }
        double[] errors = new double[lesson.rows()];
        java.util.Arrays.fill(errors, sum / parameters.length);
        return errors;
    }

    @Override
    public String kernel() {
        return "pulled";
    }

    @Override
    public String precision() {
        return "float32";
    }

    @Override
    public void close() {}
}
