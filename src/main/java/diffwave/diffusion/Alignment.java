package diffwave.diffusion;

import diffwave.problem.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Places a short schedule on the training steps (paper, appendix B; SPEC-NET 7): entry s with γ̄_s belongs at the fractional
 * step t where √ᾱ, drawn straight between steps, equals √γ̄_s. The first interval that holds it wins, ends included.
 */
public final class Alignment {

    /** What rounding may cost where a list meets the ends exactly. */
    private static final double ROUNDING = 1e-12;

    private Alignment() {}

    /**
     * @param training the model's schedule
     * @param own the short one
     * @return the aligned training step of each entry, 0-based, 0 … T−1
     * @throws Problem naming the first entry that has no place, why, and the nearest value that has
     */
    public static double[] align(Schedule training, Schedule own) {
        double[] t = new double[own.steps()];
        for (int s = 0; s < t.length; s++) {
            double level = own.alphaBar(s);
            if (misses(training, level)) {
                throw new Problem(reason(training, own, s));
            }
            t[s] = place(training, level);
        }
        return t;
    }

    /**
     * The nearest schedule that aligns: entries too weak or too strong for the training schedule are moved to its end.
     *
     * @throws Problem where an entry cannot be moved, since the one before stands at the end already
     */
    public static Schedule repair(Schedule training, Schedule own) {
        double[] beta = own.betas();
        double before = 1;
        for (int s = 0; s < beta.length; s++) {
            double level = before * (1 - beta[s]);
            if (misses(training, level)) {
                beta[s] = 1 - bound(training, level) / before;
            }
            if (!(beta[s] > 0)) {
                throw new Problem(
                        reason(training, own, s) + " It cannot be repaired: the entry before it reaches the end.");
            }
            before *= 1 - beta[s];
        }
        return Schedule.of(beta);
    }

    private static boolean misses(Schedule training, double level) {
        return level > training.alphaBar(0) + ROUNDING || level < training.alphaBar(training.steps() - 1) - ROUNDING;
    }

    private static double bound(Schedule training, double level) {
        return level > training.alphaBar(0) ? training.alphaBar(0) : training.alphaBar(training.steps() - 1);
    }

    private static double place(Schedule training, double level) {
        int last = training.steps() - 1;
        if (level >= training.alphaBar(0)) {
            return 0;
        }
        for (int t = 0; t < last; t++) {
            if (training.alphaBar(t + 1) <= level) {
                double high = Math.sqrt(training.alphaBar(t));
                double low = Math.sqrt(training.alphaBar(t + 1));
                return t + (high - Math.sqrt(level)) / (high - low);
            }
        }
        return last;
    }

    /** Six digits, rounded to the side that fits. */
    private static String rounded(double beta, boolean up) {
        return new BigDecimal(beta)
                .round(new MathContext(6, up ? RoundingMode.CEILING : RoundingMode.FLOOR))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String reason(Schedule training, Schedule own, int s) {
        double level = own.alphaBar(s);
        boolean weak = level > training.alphaBar(0);
        double nearest = 1 - bound(training, level) / own.alphaBar(s - 1);
        String offer = nearest > 0 ? " The nearest β that fits is " + rounded(nearest, weak) + "." : "";
        return String.format(
                Locale.ROOT,
                "Entry %d of the schedule (β %s) does not fit this model: with it x holds %s noise than %s training step"
                        + " (ᾱ %.6g, the model has %.6g to %.6g).%s",
                s + 1,
                own.beta(s),
                weak ? "less" : "more",
                weak ? "the first" : "the last",
                level,
                training.alphaBar(training.steps() - 1),
                training.alphaBar(0),
                offer);
    }
}
