package diffwave.training;

import diffwave.problem.Problem;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How long a run goes on.
 *
 * @param steps counted from the run's beginning; empty for any
 * @param minutes counted from now; empty for any
 */
public record Limit(OptionalLong steps, OptionalDouble minutes) {

    public Limit {
        if (steps.isPresent() && steps.getAsLong() < 1) {
            throw new Problem("A run has at least one step, not " + steps.getAsLong() + ".");
        }
        if (minutes.isPresent() && !(minutes.getAsDouble() > 0 && minutes.getAsDouble() < 1e7)) {
            throw new Problem("A run's minutes lie above 0, not at " + minutes.getAsDouble() + ".");
        }
    }

    /** Until somebody stops it. */
    public static Limit none() {
        return new Limit(OptionalLong.empty(), OptionalDouble.empty());
    }

    /** A number of steps in all. */
    public static Limit steps(long steps) {
        return new Limit(OptionalLong.of(steps), OptionalDouble.empty());
    }

    /**
     * How much of the way is gone, 0 … 1; 1 is the end.
     *
     * @param from the step that this part of the run began at
     * @param seconds since it began
     */
    double share(long from, long step, double seconds) {
        double share = 0;
        if (steps.isPresent()) {
            long all = steps.getAsLong() - from;
            share = all <= 0 ? 1 : (double) (step - from) / all;
        }
        if (minutes.isPresent()) {
            share = Math.max(share, seconds / 60 / minutes.getAsDouble());
        }
        return Math.min(1, share);
    }

    /** As run.json says it. */
    @Override
    public String toString() {
        String text = (steps.isPresent() ? "steps " + steps.getAsLong() : "")
                + (minutes.isPresent() ? " minutes " + minutes.getAsDouble() : "");
        return text.strip();
    }
}
