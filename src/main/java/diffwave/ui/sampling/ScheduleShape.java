package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Schedules made from others: thinned out, with more or fewer steps, between other ends. */
final class ScheduleShape {

    private ScheduleShape() {}

    /** Some of a schedule's steps, evenly, as a schedule of their own: entry i has the ᾱ of its step. */
    static Schedule spread(Schedule of, int steps) {
        double[] beta = new double[steps];
        double last = 1;
        for (int i = 0; i < steps; i++) {
            int t = (int) Math.rint(place(i, steps, of.steps()));
            beta[i] = 1 - of.alphaBar(t) / last;
            last = of.alphaBar(t);
        }
        return Schedule.of(beta);
    }

    /** The same curve, drawn through log β, in another number of steps. */
    static Schedule steps(Schedule of, int count) {
        return made(count, i -> {
            double place = place(i, count, of.steps());
            int low = (int) place;
            int high = Math.min(low + 1, of.steps() - 1);
            double part = place - low;
            return Math.exp((1 - part) * Math.log(of.beta(low)) + part * Math.log(of.beta(high)));
        });
    }

    /** The same curve bent on the log axis so that it begins and ends elsewhere. */
    static Schedule ends(Schedule of, double first, double last) {
        int top = of.steps() - 1;
        double low = first / of.beta(0);
        double high = last / of.beta(top);
        double[] beta = IntStream.rangeClosed(0, top)
                .mapToDouble(i -> of.beta(i) * Math.pow(low, share(top - i, top)) * Math.pow(high, share(i, top)))
                .toArray();
        beta[0] = first;
        beta[top] = last; // exact, as they were written
        return Schedule.of(beta);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Where the i-th of some lies among others, the first at the first and the last at the last; one alone at the last. */
    private static double place(int i, int some, int others) {
        return some == 1 ? others - 1 : (double) i * (others - 1) / (some - 1);
    }

    private static Schedule made(int count, IntToDoubleFunction beta) {
        return Schedule.of(IntStream.range(0, count).mapToDouble(beta).toArray());
    }
}
