package diffwave.training.history;

/**
 * Whether more training still helps, by the validation error over the last share of a run.
 *
 * @param trend what it does
 * @param since the first step that was looked at
 * @param until the last
 * @param change of the fitted line from there to here, as a share of its value there: −0.03 fell by 3 %
 * @param noise within which such a change says nothing, as the same share
 * @param bestStep where the error was lowest in all the run
 */
public record Outlook(Trend trend, int since, int until, double change, double noise, int bestStep) {

    /** What the error does. */
    public enum Trend {
        /** Too few points to say. */
        EARLY,
        /** Falls beyond its noise: worth going on. */
        FALLING,
        /** No change that could be told from noise, or one that is not worth its time. */
        FLAT,
        /** Rises beyond its noise: it learns its data by heart. */
        RISING
    }

    private static final double SHARE = 0.3;
    private static final int FEWEST = 6;
    private static final int MOST = 4_000;
    private static final double STANDARD_ERRORS = 2;

    /** Below this, a fall over all of the share is not worth its time. */
    private static final double WORTH = 0.005;

    /**
     * Fits a line by least squares to the last 30 % of the steps and compares its fall with twice the slope's standard error.
     *
     * @param validation the error at fixed steps and noise
     */
    public static Outlook of(Series validation) {
        int n = validation.size();
        int until = validation.lastStep();
        int first = n == 0 ? 0 : validation.from(until - SHARE * (until - validation.step(0)));
        first = Math.max(0, Math.min(first, n - FEWEST));
        if (n - first < FEWEST) {
            return new Outlook(Trend.EARLY, 0, until, 0, 0, n == 0 ? 0 : validation.lowestStep());
        }
        int stride = Math.max(1, (n - first) / MOST);
        Line line = Line.through(validation, first, stride);
        int since = validation.step(first);
        double there = line.at(since);
        double change = line.slope * (until - since) / there;
        double noise = STANDARD_ERRORS * line.slopeError * (until - since) / there;
        return new Outlook(trend(change, noise), since, until, change, noise, validation.lowestStep());
    }

    private static Trend trend(double change, double noise) {
        if (Math.abs(change) <= Math.max(noise, WORTH)) {
            return Trend.FLAT;
        }
        return change < 0 ? Trend.FALLING : Trend.RISING;
    }

    private record Line(double middle, double height, double slope, double slopeError) {

        static Line through(Series series, int first, int stride) {
            double count = 0;
            double sumX = 0;
            double sumY = 0;
            for (int i = first; i < series.size(); i += stride) {
                count++;
                sumX += series.step(i);
                sumY += series.value(i);
            }
            double middle = sumX / count;
            double height = sumY / count;
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int i = first; i < series.size(); i += stride) {
                double x = series.step(i) - middle;
                double y = series.value(i) - height;
                xx += x * x;
                xy += x * y;
                yy += y * y;
            }
            double slope = xy / xx;
            double rest = Math.max(0, yy - slope * xy);
            return new Line(middle, height, slope, Math.sqrt(rest / (count - 2) / xx));
        }

        double at(double x) {
            return height + slope * (x - middle);
        }
    }
}
