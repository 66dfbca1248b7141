package diffwave.training.history;

/**
 * The moving average that charts of noisy losses show: s_i = w s_{i−1} + (1 − w) y_i, divided by 1 − w^{i+1} so that its beginning is not
 * drawn to 0 (Kingma and Ba 2015, section 3; TensorBoard does the same).
 */
public final class Smoothing {

    private Smoothing() {}

    /**
     * @param over about how many points it averages; 1 for none
     * @return as many points, at the same steps
     */
    public static Series of(Series series, double over) {
        double weight = 1 - 1 / Math.max(1, over);
        Recorder recorder = new Recorder();
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < series.size(); i++) {
            sum = weight * sum + (1 - weight) * series.value(i);
            norm = weight * norm + (1 - weight);
            recorder.add(series.step(i), (float) (sum / norm));
        }
        return recorder.series();
    }
}
