package diffwave.dataset;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What may be wrong with a recording that can be decoded. */
final class Faults {

    /** −60 dBFS. */
    private static final double SILENT = 0.001;

    private static final double SHORTEST_SECONDS = 0.1;

    /** The largest 16-bit sample: what was cut at full scale stays there for some samples, what only touches it does not. */
    private static final float FULL = 32_767 / 32_768f;

    private static final int CLIPPED_RUN = 3;

    private Faults() {}

    /**
     * @param name the recording's, for the findings
     */
    static List<Finding> of(String name, Recording recording) {
        List<Finding> found = new ArrayList<>();
        if (!recording.warnings().isEmpty()) {
            found.add(new Finding(name, Finding.Kind.CUT_SHORT, String.join(" ", recording.warnings())));
        }
        Clip mono = recording.mono();
        Level level = Level.of(mono);
        if (level.peak() < SILENT) {
            found.add(new Finding(
                    name,
                    Finding.Kind.SILENT,
                    level.peak() == 0
                            ? "Every sample is zero."
                            : String.format(Locale.ROOT, "Its loudest sample is at %.0f dBFS.", level.peakDecibels())));
        }
        if (mono.seconds() < SHORTEST_SECONDS) {
            found.add(new Finding(
                    name, Finding.Kind.TOO_SHORT, String.format(Locale.ROOT, "It lasts %.3f s.", mono.seconds())));
        }
        int clipped = 0;
        for (float[] channel : recording.channels()) {
            clipped += clipped(channel);
        }
        if (clipped > 0) {
            found.add(new Finding(
                    name,
                    Finding.Kind.CLIPPED,
                    String.format(Locale.ROOT, "%,d samples are cut at full scale.", clipped)));
        }
        return found;
    }

    /** Samples in runs at full scale of one sign. */
    private static int clipped(float[] samples) {
        int clipped = 0;
        int run = 0;
        for (int i = 0; i <= samples.length; i++) {
            boolean full = i < samples.length && Math.abs(samples[i]) >= FULL;
            if (full && run > 0 && samples[i] * samples[i - 1] > 0) {
                run++;
            } else {
                clipped += run >= CLIPPED_RUN ? run : 0;
                run = full ? 1 : 0;
            }
        }
        return clipped;
    }
}
