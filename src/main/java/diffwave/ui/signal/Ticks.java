package diffwave.ui.signal;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** Round places on an axis: 1, 2 or 5 times a power of ten apart. */
public final class Ticks {

    private Ticks() {}

    /** The smallest round distance that is not below the given one. */
    public static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Multiples of a step inside a stretch. */
    public static double[] in(Range range, double step) {
        long first = (long) Math.ceil(range.from() / step - 1e-9);
        long last = (long) Math.floor(range.to() / step + 1e-9);
        return DoubleStream.iterate(first, k -> k <= last, k -> k + 1)
                .map(k -> k * step)
                .toArray();
    }

    /** As many decimals as the step has. */
    public static String label(double seconds, double step) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%." + decimals + "f", seconds);
    }
}
