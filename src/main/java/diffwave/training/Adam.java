package diffwave.training;

/**
 * Adam (Kingma and Ba, arXiv 1412.6980, algorithm 1) with PyTorch's arithmetic: both moments' bias corrected, ε outside the root. Its
 * moments are plain arrays, so that a run can be stored and resumed exactly.
 */
public final class Adam {

    private static final float FIRST = 0.9f;
    private static final float SECOND = 0.999f;
    private static final double EPSILON = 1e-8;

    private final float[] mean;
    private final float[] square;
    private long step;

    /**
     * @param size how many parameters
     */
    public Adam(int size) {
        this(new float[size], new float[size], 0);
    }

    /**
     * Goes on from stored moments, which become this one's.
     *
     * @param step steps done
     */
    public Adam(float[] mean, float[] square, long step) {
        this.mean = mean;
        this.square = square;
        this.step = step;
    }

    /**
     * Moves the parameters by one step.
     *
     * @param scale that each derivative is multiplied by first: of clipping and accumulation
     */
    public void step(float[] parameters, float[] gradient, double scale, double rate) {
        step++;
        double correction = 1 - Math.pow(FIRST, step);
        double root = Math.sqrt(1 - Math.pow(SECOND, step));
        double size = rate / correction;
        for (int i = 0; i < parameters.length; i++) {
            float g = (float) (gradient[i] * scale);
            mean[i] += (g - mean[i]) * (1 - FIRST);
            square[i] = square[i] * SECOND + g * g * (1 - SECOND);
            parameters[i] -= (float) (size * mean[i] / (Math.sqrt(square[i]) / root + EPSILON));
        }
    }

    /** Steps done. */
    public long steps() {
        return step;
    }

    /** Average of the derivatives; this one's own array. */
    public float[] mean() {
        return mean;
    }

    /** Average of their squares; this one's own array. */
    public float[] square() {
        return square;
    }
}
