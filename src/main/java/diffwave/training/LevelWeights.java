package diffwave.training;

import diffwave.diffusion.Schedule;

/** How much the error at each training step counts (SPEC 8); their mean over the steps is 1. */
public final class LevelWeights {

    private LevelWeights() {}

    /**
     * w(t) ∝ ((p_t + 1 − ᾱ_t)/p_t)^r with p_t = ᾱ_t · power.
     *
     * @param power the data's mean square
     * @param r 0: all 1 (the paper's); 1: every noise level alike
     */
    public static double[] relative(Schedule schedule, double power, double r) {
        double[] w = new double[schedule.steps()];
        for (int t = 0; t < w.length; t++) {
            double p = schedule.alphaBar(t) * Math.max(power, 1e-9);
            w[t] = Math.pow((p + 1 - schedule.alphaBar(t)) / p, r);
        }
        return normalised(w);
    }

    /**
     * min(SNR, γ)/SNR, which for a network that predicts ε is the weight of Hang and others (arXiv 2303.09556, section 3.4).
     *
     * @param gamma γ, above 0
     */
    public static double[] minSnr(Schedule schedule, double gamma) {
        double[] w = new double[schedule.steps()];
        for (int t = 0; t < w.length; t++) {
            double snr = schedule.alphaBar(t) / (1 - schedule.alphaBar(t));
            w[t] = Math.min(snr, gamma) / snr;
        }
        return normalised(w);
    }

    private static double[] normalised(double[] w) {
        double sum = 0;
        for (double one : w) {
            sum += one;
        }
        for (int t = 0; t < w.length; t++) {
            w[t] *= w.length / sum;
        }
        return w;
    }

    /** As settings ask. */
    static double[] of(TrainingSettings settings, double power) {
        return settings.minSnr() > 0
                ? minSnr(settings.schedule(), settings.minSnr())
                : relative(settings.schedule(), power, settings.relative());
    }
}
