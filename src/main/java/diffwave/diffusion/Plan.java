package diffwave.diffusion;

import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of one run, noisiest first: all training steps, some of them, or a schedule of its own aligned to them.
 *
 * @param steps at least one, the last with ᾱ after it of 1
 */
public record Plan(List<PlannedStep> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** The plan that a sampling asks for, from the last training step down. */
    public static Plan of(Schedule training, Sampling sampling) {
        return from(training, sampling, training.steps() - 1);
    }

    /**
     * The plan from a step in the middle: N steps spread over 0 … t; with a schedule of its own, t and then those of its
     * entries that lie below.
     *
     * @param start t, 0-based
     */
    public static Plan from(Schedule training, Sampling sampling, int start) {
        if (start < 0 || start >= training.steps()) {
            throw new Problem(
                    "Step " + (start + 1) + " is outside this model's schedule of " + training.steps() + " steps.");
        }
        if (sampling.schedule().isPresent()) {
            return aligned(training, sampling.schedule().get(), start);
        }
        return spread(training, sampling.steps().orElse(start + 1), start);
    }

    /** SPEC 2.4: t_i = round(i · t/(N − 1)), i = 0 … N − 1; N = 1 is t alone. */
    private static Plan spread(Schedule training, int count, int start) {
        if (count < 1 || count > start + 1) {
            throw new Problem(count + " steps do not fit: this run has 1 to " + (start + 1) + " steps.");
        }
        List<PlannedStep> steps = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            int t = spreadStep(i, count, start);
            double after = i == 0 ? 1 : training.alphaBar(spreadStep(i - 1, count, start));
            steps.add(new PlannedStep(t, training.alphaBar(t), after));
        }
        return new Plan(steps);
    }

    private static int spreadStep(int i, int count, int start) {
        return count == 1 ? start : (int) Math.rint((double) i * start / (count - 1));
    }

    private static Plan aligned(Schedule training, Schedule own, int start) {
        double[] t = Alignment.align(training, own);
        boolean whole = start == training.steps() - 1;
        List<PlannedStep> steps = new ArrayList<>();
        for (int s = own.steps() - 1; s >= 0; s--) {
            if (whole || t[s] < start) {
                steps.add(new PlannedStep(t[s], own.alphaBar(s), own.alphaBar(s - 1)));
            }
        }
        if (!whole) {
            double after = steps.isEmpty() ? 1 : steps.get(0).alphaBar();
            steps.add(0, new PlannedStep(start, training.alphaBar(start), after));
        }
        return new Plan(steps);
    }

    /** How many. */
    public int size() {
        return steps.size();
    }

    /** The first, noisiest step. */
    public PlannedStep first() {
        return steps.get(0);
    }
}
