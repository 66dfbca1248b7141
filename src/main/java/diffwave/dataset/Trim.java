package diffwave.dataset;

import diffwave.audio.Clip;
import diffwave.audio.Onset;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** A recording from a little before its sound begins to a little behind its end. */
final class Trim {

    /** −20 dB beside the loudest 5 ms: above a room's noise, below a voice; the margins hold a voice's soft ends. */
    private static final double ONSET_ENERGY = 0.01;

    private static final double SECONDS_BEFORE = 0.05;
    private static final double SECONDS_AFTER = 0.1;

    private Trim() {}

    /** Empty for silence. */
    static Optional<Clip> of(Clip clip) {
        float[] x = clip.samples();
        OptionalInt first = Onset.of(clip, ONSET_ENERGY);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        float[] backwards = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            backwards[i] = x[x.length - 1 - i];
        }
        int end = x.length
                - Onset.of(new Clip(backwards, clip.rate()), ONSET_ENERGY).orElse(0);
        int from = first.getAsInt() - (int) Math.round(SECONDS_BEFORE * clip.rate());
        int to = end + (int) Math.round(SECONDS_AFTER * clip.rate());
        return Optional.of(new Clip(Arrays.copyOfRange(x, Math.max(0, from), Math.min(x.length, to)), clip.rate()));
    }
}
