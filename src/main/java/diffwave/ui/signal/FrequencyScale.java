package diffwave.ui.signal;

/** How frequencies are laid out from the lower edge (fraction 0) to the upper (fraction 1), which is half the rate. */
public enum FrequencyScale {
    /** Every hertz the same height. */
    LINEAR,
    /** Every octave the same height, from 30 Hz. */
    LOG,
    /** By pitch as it is heard: 2595 log10(1 + f / 700). */
    MEL;

    private static final double LOWEST = 30;

    /**
     * @param fraction of the height, from below
     * @param top the frequency at the upper edge, Hz
     */
    public double hertz(double fraction, double top) {
        return switch (this) {
            case LINEAR -> fraction * top;
            case LOG -> lowest(top) * Math.pow(top / lowest(top), fraction);
            case MEL -> 700 * (Math.pow(1 + top / 700, fraction) - 1);
        };
    }

    /** The inverse of {@link #hertz}; below 0 where a frequency lies under the lower edge. */
    public double fraction(double hertz, double top) {
        return switch (this) {
            case LINEAR -> hertz / top;
            case LOG -> Math.log(Math.max(hertz, 1e-3) / lowest(top)) / Math.log(top / lowest(top));
            case MEL -> Math.log(1 + hertz / 700) / Math.log(1 + top / 700);
        };
    }

    private static double lowest(double top) {
        return Math.min(LOWEST, top / 2);
    }
}
