package diffwave.audio;

/**
 * How loud a stretch of sound is, as parts of full scale.
 *
 * @param peak the largest absolute sample, at least 0
 * @param rms the root of the mean square, at least 0
 */
public record Level(double peak, double rms) {

    /** No sound. */
    public static final Level SILENCE = new Level(0, 0);

    /** The level of a whole clip. */
    public static Level of(Clip clip) {
        return of(clip.samples(), 0, clip.samples().length);
    }

    /**
     * The level of samples [from, to), both clamped to what is there; silence where that is nothing.
     */
    public static Level of(float[] samples, int from, int to) {
        int first = Math.clamp(from, 0, samples.length);
        int end = Math.clamp(to, first, samples.length);
        double peak = 0;
        double squares = 0;
        for (int i = first; i < end; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
            squares += (double) samples[i] * samples[i];
        }
        return end == first ? SILENCE : new Level(peak, Math.sqrt(squares / (end - first)));
    }

    /** The level after a gain. */
    public Level times(double gain) {
        return new Level(peak * gain, rms * gain);
    }

    /** The peak in dBFS: 0 at full scale, −∞ for silence. */
    public double peakDecibels() {
        return decibels(peak);
    }

    /** The rms in dBFS: a full-scale sine has −3.01, silence −∞. */
    public double rmsDecibels() {
        return decibels(rms);
    }

    private static double decibels(double value) {
        return 20 * Math.log10(value);
    }
}
