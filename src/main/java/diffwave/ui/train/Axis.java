package diffwave.ui.train;

import diffwave.training.history.Series;
import diffwave.ui.signal.Range;
import diffwave.ui.signal.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a value stands between the lower and the upper edge of a chart.
 *
 * @param log whether equal factors are equal distances
 * @param low the value at the lower edge; above 0 where the axis is logarithmic
 * @param high the value at the upper edge
 */
record Axis(boolean log, double low, double high) {

    private static final double MARGIN = 0.06;
    private static final double DEEPEST = 1e-6;

    /** Shows all of a stretch with some air; a value that a logarithm does not know stands at the lower edge. */
    static Axis of(boolean log, Series.Stretch all) {
        if (all.count() == 0) {
            return new Axis(log, log ? 0.1 : 0, 1);
        }
        return log && all.high() > 0 ? logarithmic(all) : linear(all);
    }

    private static Axis logarithmic(Series.Stretch all) {
        double low = Math.max(all.low(), all.high() * DEEPEST);
        double air = Math.max(Math.pow(all.high() / low, MARGIN), 1.05);
        return new Axis(true, low / air, all.high() * air);
    }

    private static Axis linear(Series.Stretch all) {
        double span = all.high() - (double) all.low();
        double air = span > 0 ? span * MARGIN : Math.max(Math.abs(all.high()) * 0.1, 1e-9);
        return new Axis(false, all.low() - air, all.high() + air);
    }

    /** 0 at the lower edge, 1 at the upper; never beyond. */
    double fraction(double value) {
        double part = log ? Math.log(Math.max(value, low) / low) / Math.log(high / low) : (value - low) / (high - low);
        return Math.clamp(part, 0, 1);
    }

    /** Round values no closer than some pixels, rising. */
    List<Double> ticks(double height, double apart) {
        return log ? logTicks(height, apart) : linearTicks(height, apart);
    }

    private List<Double> linearTicks(double height, double apart) {
        double step = Ticks.step((high - low) * apart / height);
        return Arrays.stream(Ticks.in(new Range(low, high), step)).boxed().toList();
    }

    private List<Double> logTicks(double height, double apart) {
        double decade = height / Math.log10(high / low);
        double[] factors = decade * Math.log10(2) >= apart ? new double[] {1, 2, 5} : new double[] {1};
        if (decade > 12 * apart) {
            return linearTicks(height, apart).stream()
                    .filter(value -> value > low)
                    .toList();
        }
        List<Double> ticks = new ArrayList<>();
        int every = (int) Math.max(1, Math.ceil(apart / decade));
        int last = (int) Math.floor(Math.log10(high));
        for (int power = (int) Math.floor(Math.log10(low)); power <= last; power++) {
            for (double factor : factors) {
                double value = factor * Math.pow(10, power);
                if (value >= low && value <= high && Math.floorMod(power, every) == 0) {
                    ticks.add(value);
                }
            }
        }
        return ticks;
    }
}
