package diffwave.diffusion;

import diffwave.problem.Problem;
import java.util.Arrays;

/**
 * A noise schedule β_0 … β_{T−1} with what follows from it (paper, section 2; lmnt and philsyn agree).
 *
 * <p>Steps are 0-based here and 1-based on screen. α_t = 1 − β_t and ᾱ_t = ∏_{s ≤ t} α_s, multiplied in order in double
 * precision, as the public programs do: entries that meet exactly there meet here.
 */
public final class Schedule {

    private static final int MOST_STEPS = 10_000;

    private final double[] beta;
    private final double[] alphaBar;

    private Schedule(double[] beta) {
        this.beta = beta;
        this.alphaBar = new double[beta.length];
        double product = 1;
        for (int t = 0; t < beta.length; t++) {
            product *= 1 - beta[t];
            alphaBar[t] = product;
        }
    }

    /**
     * @param beta β nearest the data first, each above 0 and below 1
     * @throws Problem naming the first entry that is not valid
     */
    public static Schedule of(double... beta) {
        if (beta.length == 0) {
            throw new Problem("The noise schedule is empty: give at least one β.");
        }
        if (beta.length > MOST_STEPS) {
            throw new Problem("The noise schedule has " + beta.length + " steps; the most is " + MOST_STEPS + ".");
        }
        for (int t = 0; t < beta.length; t++) {
            if (!(beta[t] > 0 && beta[t] < 1)) {
                throw new Problem("β of step " + (t + 1) + " is " + beta[t] + "; each β must lie above 0 and below 1.");
            }
        }
        Schedule schedule = new Schedule(beta.clone());
        for (int t = 0; t < beta.length; t++) {
            if (!(schedule.alphaBar(t) < schedule.alphaBar(t - 1) && schedule.alphaBar(t) > 0)) {
                throw new Problem("β of step " + (t + 1) + " is " + beta[t]
                        + ": with it the signal's share ᾱ no longer falls" + " within what numbers can tell.");
            }
        }
        return schedule;
    }

    /**
     * Evenly spaced β, in the arithmetic of NumPy's linspace (the paper's: 50 steps to 0.05, 200 to 0.02).
     *
     * @param steps T, at least 1
     * @param first β_0
     * @param last β_{T−1}
     */
    public static Schedule linear(int steps, double first, double last) {
        double[] beta = new double[checked(steps)];
        double gap = steps == 1 ? 0 : (last - first) / (steps - 1);
        for (int t = 0; t < steps; t++) {
            beta[t] = first + t * gap;
        }
        if (steps > 1) {
            beta[steps - 1] = last;
        }
        return of(beta);
    }

    /**
     * The cosine schedule of Nichol and Dhariwal (arXiv 2102.09672, equation 17), offset 0.008, β at most 0.999.
     *
     * @param steps T, at least 1
     */
    public static Schedule cosine(int steps) {
        double[] beta = new double[checked(steps)];
        for (int t = 0; t < steps; t++) {
            beta[t] = Math.min(0.999, 1 - cosineLevel(t + 1, steps) / cosineLevel(t, steps));
        }
        return of(beta);
    }

    private static double cosineLevel(int t, int steps) {
        double root = Math.cos(((double) t / steps + 0.008) / 1.008 * Math.PI / 2);
        return root * root;
    }

    private static int checked(int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new Problem("A noise schedule has 1 to " + MOST_STEPS + " steps, not " + steps + ".");
        }
        return steps;
    }

    /** T. */
    public int steps() {
        return beta.length;
    }

    /** β_t, 0-based. */
    public double beta(int t) {
        return beta[t];
    }

    /** All β, a copy. */
    public double[] betas() {
        return beta.clone();
    }

    /**
     * ᾱ_t, 0-based; ᾱ_{−1} = 1, the data itself.
     *
     * @param t −1 … T−1
     */
    public double alphaBar(int t) {
        return t < 0 ? 1 : alphaBar[t];
    }

    /** √(1 − ᾱ_t): the standard deviation of the noise in x_t. */
    public double noise(int t) {
        return Math.sqrt(1 - alphaBar(t));
    }

    /**
     * The step whose noise level √(1 − ᾱ) is nearest: how a step given for one schedule is found on another (SPEC 6.3).
     *
     * @param noise a standard deviation, 0 … 1
     */
    public int nearest(double noise) {
        int best = 0;
        for (int t = 1; t < beta.length; t++) {
            if (Math.abs(noise(t) - noise) < Math.abs(noise(best) - noise)) {
                best = t;
            }
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that && Arrays.equals(beta, that.beta);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(beta);
    }

    @Override
    public String toString() {
        return "T " + beta.length + ", β " + beta[0] + " to " + beta[beta.length - 1];
    }
}
