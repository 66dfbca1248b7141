package diffwave.audio;

/**
 * A mono recording.
 *
 * @param samples full scale is ±1; values beyond are kept. Not copied: treat as immutable
 * @param rate samples per second, above 0
 */
public record Clip(float[] samples, int rate) {

    public Clip {
        if (rate <= 0) {
            throw new IllegalArgumentException("rate " + rate);
        }
    }

    /** Length in seconds. */
    public double seconds() {
        return (double) samples.length / rate;
    }
}
