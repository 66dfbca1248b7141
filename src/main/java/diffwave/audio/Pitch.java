package diffwave.audio;

import be.tarsos.dsp.pitch.PitchDetectionResult;
import be.tarsos.dsp.pitch.Yin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pitch at one time, by YIN (de Cheveigné and Kawahara 2002, as in TarsosDSP).
 *
 * @param seconds the middle of the stretch that was looked at
 * @param hertz above 0 where voiced, else 0
 * @param probability how periodic the stretch is, 0 to 1
 */
public record Pitch(double seconds, double hertz, double probability) {

    private static final double LOWEST = 50;
    private static final double HOP_SECONDS = 0.01;

    /** Whether a pitch was found. */
    public boolean voiced() {
        return hertz > 0;
    }

    /**
     * The pitch of a clip every 10 ms, from 50 Hz upwards.
     *
     * @return in time's order; the clip is taken for silent before and after
     */
    public static List<Pitch> track(Clip clip) {
        return track(clip, 0, clip.seconds(), HOP_SECONDS);
    }

    /**
     * The pitch over a stretch of a clip.
     *
     * @param from seconds, at least 0
     * @param to seconds, exclusive
     * @param hop seconds from one to the next, above 0
     * @return in time's order; the clip is taken for silent before and after
     */
    public static List<Pitch> track(Clip clip, double from, double to, double hop) {
        // Yin, not FastYin: that one loses 70 Hz altogether at some sizes. It compares a stretch with itself moved by
        // up to half the buffer: two periods of the lowest pitch must fit.
        int size = Integer.highestOneBit((int) Math.max(4, 2 * clip.rate() / LOWEST)) * 2;
        Yin yin = new Yin(clip.rate(), size);
        List<Pitch> track = new ArrayList<>();
        double step = Math.max(1, clip.rate() * hop);
        double end = Math.min(clip.samples().length, to * clip.rate());
        for (double centre = from * clip.rate(); centre < end; centre += step) {
            int first = (int) centre - size / 2;
            PitchDetectionResult found = yin.getPitch(stretch(clip.samples(), first, size));
            boolean voiced = found.isPitched() && found.getPitch() >= LOWEST;
            track.add(new Pitch(
                    centre / clip.rate(), voiced ? found.getPitch() : 0, Math.clamp(found.getProbability(), 0.0, 1.0)));
        }
        return track;
    }

    private static float[] stretch(float[] samples, int first, int size) {
        if (first >= 0 && first + size <= samples.length) {
            return Arrays.copyOfRange(samples, first, first + size);
        }
        float[] padded = new float[size];
        int from = Math.max(0, first);
        int to = Math.min(samples.length, first + size);
        System.arraycopy(samples, from, padded, from - first, to - from);
        return padded;
    }
}
