package diffwave.diffusion;

/**
 * DPM-Solver++(2M) with data prediction (Lu and others, arXiv 2211.01095, algorithm 2). λ = ½ log(ᾱ/(1 − ᾱ)). The first step
 * of a run is of first order; the last returns the predicted x_0.
 */
final class DpmSolver implements Sampler {

    private float[][] before = new float[0][];
    private double stepBefore;

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public void step(float[][] x, float[][] epsilon, float[][] noise, PlannedStep step, float[][] predicted) {
        double now = step.alphaBar();
        double after = step.alphaBarAfter();
        double h = step.last() ? Double.POSITIVE_INFINITY : lambda(after) - lambda(now);
        // D = (1 + 1/(2r)) x̂_0 − 1/(2r) x̂_0(before), r = h_before/h
        boolean second = before.length > 0 && !step.last();
        double weight = second ? h / (2 * stepBefore) : 0;
        double keep = step.last() ? 0 : Math.sqrt((1 - after) / (1 - now));
        double toData = -Math.sqrt(after) * Math.expm1(-h);
        if (before.length == 0) {
            before = new float[x.length][x.length == 0 ? 0 : x[0].length];
        }
        for (int row = 0; row < x.length; row++) {
            step.predict(x[row], epsilon[row], predicted[row]);
            for (int i = 0; i < x[row].length; i++) {
                double data = (1 + weight) * predicted[row][i] - weight * before[row][i];
                // x_s = (σ_s/σ_t) x_t − √ᾱ_s (e^{−h} − 1) D
                x[row][i] = (float) (keep * x[row][i] + toData * data);
                before[row][i] = predicted[row][i];
            }
        }
        stepBefore = h;
    }

    private static double lambda(double alphaBar) {
        return 0.5 * Math.log(alphaBar / (1 - alphaBar));
    }
}
