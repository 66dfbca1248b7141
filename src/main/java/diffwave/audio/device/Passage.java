package diffwave.audio.device;

/**
 * Which samples of a clip are played in which order: from one sample to another, or on into a region that repeats.
 *
 * @param from the first sample
 * @param to the sample after the last, where nothing repeats
 * @param length the clip's samples
 * @param loopFrom the repeated region's first sample
 * @param loopTo the sample after the region; nothing repeats where it is not above loopFrom or not above from
 */
public record Passage(int from, int to, int length, int loopFrom, int loopTo) {

    public Passage {
        if (length < 0 || from < 0 || to < from || to > length || loopFrom < 0 || loopTo > length) {
            throw new IllegalArgumentException(
                    "from " + from + " to " + to + " of " + length + " samples, loop " + loopFrom + " to " + loopTo);
        }
    }

    /** From a sample to the clip's end, once. */
    public static Passage once(int from, int length) {
        return new Passage(from, length, length, 0, 0);
    }

    /** From one sample up to another, once. */
    public static Passage stretch(int from, int to, int length) {
        return new Passage(from, to, length, 0, 0);
    }

    /** From a sample on; at loopTo back to loopFrom, until stopped. */
    public static Passage loop(int from, int length, int loopFrom, int loopTo) {
        return new Passage(from, length, length, loopFrom, loopTo);
    }

    /** Whether it goes on until it is stopped. */
    public boolean repeats() {
        return loopTo > loopFrom && from < loopTo;
    }

    /** Samples until the end; {@link Long#MAX_VALUE} where it repeats. */
    public long samples() {
        return repeats() ? Long.MAX_VALUE : to - from;
    }

    /**
     * The clip's sample that is played n samples after the beginning.
     *
     * @param n at least 0; what lies behind the end counts as the end
     */
    public int at(long n) {
        if (!repeats()) {
            return (int) Math.min(to, from + n);
        }
        long straight = from + n;
        return (int) (straight < loopTo ? straight : loopFrom + (straight - loopTo) % (loopTo - loopFrom));
    }

    /** The same passage of the clip at another rate. */
    Passage scaled(double factor, int newLength) {
        return new Passage(
                scaled(from, factor, newLength),
                scaled(to, factor, newLength),
                newLength,
                scaled(loopFrom, factor, newLength),
                scaled(loopTo, factor, newLength));
    }

    private static int scaled(int sample, double factor, int most) {
        return (int) Math.min(most, Math.round(sample * factor));
    }
}
