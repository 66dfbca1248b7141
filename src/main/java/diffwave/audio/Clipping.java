package diffwave.audio;

/** What would be cut where only ±1 can be written or played. */
public final class Clipping {

    private Clipping() {}

    /** Samples beyond ±1, for a warning before an export to 16 or 24 bits. */
    public static int count(Clip clip) {
        int beyond = 0;
        for (float x : clip.samples()) {
            beyond += Math.abs(x) > 1 ? 1 : 0;
        }
        return beyond;
    }
}
