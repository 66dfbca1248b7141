package diffwave.training;

/** What changes while a network learns; with it and the settings a run goes on as if it had never stopped. */
public final class RunState {

    private final float[] parameters;
    private final float[] average;
    private final Adam adam;
    private double seconds;
    private double best;

    /**
     * Takes its arrays for its own.
     *
     * @param average as long as the parameters
     * @param adam as many steps old as this is
     * @param seconds spent training
     * @param best lowest error on the validation split; infinite before the first
     */
    RunState(float[] parameters, float[] average, Adam adam, double seconds, double best) {
        this.parameters = parameters;
        this.average = average;
        this.adam = adam;
        this.seconds = seconds;
        this.best = best;
    }

    /** Before the first step. */
    static RunState beginning(float[] parameters) {
        return new RunState(parameters, parameters.clone(), new Adam(parameters.length), 0, Double.POSITIVE_INFINITY);
    }

    /**
     * One step of Adam, and of the averages.
     *
     * @param scale that the gradient is multiplied by
     * @param decay most of the old average that is kept; 0 for no averages
     */
    void step(float[] gradient, double scale, double rate, double decay) {
        adam.step(parameters, gradient, scale, rate);
        long n = adam.steps();
        double kept = Math.min(decay, (1.0 + n) / (10.0 + n)); // a young average forgets its beginning quickly
        for (int i = 0; i < average.length; i++) {
            average[i] += (float) ((parameters[i] - average[i]) * (1 - kept));
        }
    }

    void spent(double more) {
        seconds += more;
    }

    void best(double error) {
        best = error;
    }

    /** Steps done. */
    public long step() {
        return adam.steps();
    }

    /** Seconds spent training. */
    public double seconds() {
        return seconds;
    }

    /** Lowest error on the validation split; infinite before the first. */
    public double best() {
        return best;
    }

    /** The weights that learn; this one's own array. */
    public float[] parameters() {
        return parameters;
    }

    /** Their averages, which are the model; this one's own array. */
    public float[] average() {
        return average;
    }

    /** The optimiser with its moments. */
    public Adam adam() {
        return adam;
    }
}
