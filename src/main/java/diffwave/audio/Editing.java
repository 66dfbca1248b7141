package diffwave.audio;

import java.util.Arrays;

/**
 * What is done to a stretch of a clip. Every call makes a new clip and leaves the old as it is; a stretch is samples
 * [from, to), clamped to what is there.
 */
public final class Editing {

    private Editing() {}

    /** Only the stretch. */
    public static Clip trim(Clip clip, int from, int to) {
        return new Clip(Arrays.copyOfRange(clip.samples(), first(clip, from), end(clip, from, to)), clip.rate());
    }

    /** All but the stretch, both ends joined. */
    public static Clip cut(Clip clip, int from, int to) {
        float[] all = clip.samples();
        int first = first(clip, from);
        int end = end(clip, from, to);
        float[] rest = Arrays.copyOf(all, all.length - (end - first));
        System.arraycopy(all, end, rest, first, all.length - end);
        return new Clip(rest, clip.rate());
    }

    /** The stretch without sound, as long as before. */
    public static Clip silence(Clip clip, int from, int to) {
        float[] samples = clip.samples().clone();
        Arrays.fill(samples, first(clip, from), end(clip, from, to), 0);
        return new Clip(samples, clip.rate());
    }

    /** From nothing at the stretch's beginning to all at its end, along half a wave of a raised cosine. */
    public static Clip fadeIn(Clip clip, int from, int to) {
        return faded(clip, first(clip, from), end(clip, from, to), true);
    }

    /** From all at the stretch's beginning to nothing at its end. */
    public static Clip fadeOut(Clip clip, int from, int to) {
        return faded(clip, first(clip, from), end(clip, from, to), false);
    }

    /**
     * The stretch made as loud as its largest sample allows.
     *
     * @param peak the absolute value that its largest sample gets, above 0; silence stays silence
     */
    public static Clip normalise(Clip clip, int from, int to, double peak) {
        int first = first(clip, from);
        int end = end(clip, from, to);
        double before = Level.of(clip.samples(), first, end).peak();
        float[] samples = clip.samples().clone();
        for (int i = first; before > 0 && i < end; i++) {
            samples[i] = (float) (samples[i] * peak / before);
        }
        return new Clip(samples, clip.rate());
    }

    private static Clip faded(Clip clip, int first, int end, boolean in) {
        float[] samples = clip.samples().clone();
        for (int i = first; i < end; i++) {
            double part = (i - first + 0.5) / (end - first);
            double gain = 0.5 - 0.5 * Math.cos(Math.PI * part);
            samples[i] = (float) (samples[i] * (in ? gain : 1 - gain));
        }
        return new Clip(samples, clip.rate());
    }

    private static int first(Clip clip, int from) {
        return Math.clamp(from, 0, clip.samples().length);
    }

    private static int end(Clip clip, int from, int to) {
        return Math.clamp(to, first(clip, from), clip.samples().length);
    }
}
