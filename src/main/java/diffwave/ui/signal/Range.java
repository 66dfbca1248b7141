package diffwave.ui.signal;

/**
 * A stretch of time.
 *
 * @param from seconds
 * @param to seconds, after {@code from}
 */
public record Range(double from, double to) {

    /** The shortest stretch that can be looked at, seconds. */
    static final double SHORTEST = 0.002;

    public Range {
        if (!(to > from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** Seconds. */
    public double length() {
        return to - from;
    }

    /** The time at a fraction of the width. */
    public double at(double fraction) {
        return from + fraction * length();
    }

    /** The fraction of the width at which a time lies; outside 0 … 1 it is not visible. */
    public double fraction(double seconds) {
        return (seconds - from) / length();
    }

    /**
     * Zooms so that the time under the pointer stays there, as far as the ends allow.
     *
     * @param fraction of the width where the pointer is
     * @param factor below 1 looks closer
     * @param all the whole signal's length, seconds
     */
    public Range zoom(double fraction, double factor, double all) {
        double length = Math.clamp(length() * factor, Math.min(SHORTEST, all), all);
        double start = at(fraction) - fraction * length;
        return new Range(start, start + length).inside(all);
    }

    /** Moved by seconds, never beyond an end. */
    public Range scroll(double seconds, double all) {
        return new Range(from + seconds, to + seconds).inside(all);
    }

    private Range inside(double all) {
        double length = Math.min(length(), all);
        double start = Math.clamp(from, 0, all - length);
        return new Range(start, start + length);
    }
}
