package diffwave.ui.train;

import diffwave.training.history.Series;
import diffwave.ui.signal.ColourMap;
import diffwave.ui.signal.Range;
import java.util.List;

/**
 * Paints errors by noise level over the steps: the smallest steps above, a column for the mean of its steps, colours by the logarithm.
 *
 * @param levels one series for each level
 * @param against what the errors are divided by, for each level; 1 for nothing
 * @param low the value of the darkest colour
 * @param high the value of the brightest
 */
record LevelPainter(List<Series> levels, double[] against, double low, double high) {

    /**
     * @param wiener the errors of a Wiener filter to divide by; empty for none
     */
    static LevelPainter of(List<Series> levels, List<Double> wiener) {
        double[] against = new double[levels.size()];
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int k = 0; k < against.length; k++) {
            against[k] = wiener.isEmpty() ? 1 : wiener.get(k);
            Series.Stretch all = levels.get(k).over(0, levels.get(k).size());
            if (all.count() > 0 && all.high() > 0) {
                low = Math.min(low, Math.max(all.low(), 1e-6) / against[k]);
                high = Math.max(high, all.high() / against[k]);
            }
        }
        return new LevelPainter(levels, against, low, Math.max(high, low * 1.01));
    }

    /** @param out ARGB, [height · width], overwritten; transparent where nothing is known */
    void paint(int[] out, int width, int height, Range range) {
        double each = range.length() / width;
        for (int k = 0; k < levels.size(); k++) {
            int top = k * height / levels.size();
            int bottom = (k + 1) * height / levels.size();
            for (int x = 0; x < width; x++) {
                double value = at(k, range.from() + x * each, range.from() + (x + 1) * each);
                int colour = Double.isNaN(value) ? 0 : ColourMap.VIRIDIS.argb((float) share(value));
                for (int y = top; y < bottom; y++) {
                    out[y * width + x] = colour;
                }
            }
        }
    }

    /** The mean of a level over some steps, or what the next row says, which tells of all since the one before; NaN after the last. */
    double at(int level, double from, double to) {
        Series series = levels.get(level);
        int first = series.from(from);
        int end = series.from(to);
        if (first == series.size()) {
            return Double.NaN;
        }
        return (first < end ? series.over(first, end).mean() : series.value(first)) / against[level];
    }

    private double share(double value) {
        return Math.log(Math.max(value, low) / low) / Math.log(high / low);
    }
}
