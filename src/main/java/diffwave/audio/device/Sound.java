package diffwave.audio.device;

import diffwave.audio.Clip;
import java.util.function.IntSupplier;

/**
 * What is to be played.
 *
 * @param clip the samples, perhaps not all of them made yet
 * @param passage which of them
 * @param made how many of the clip's samples are final, from the first; only grows
 */
record Sound(Clip clip, Passage passage, IntSupplier made) {

    Sound {
        if (passage.length() != clip.samples().length) {
            throw new IllegalArgumentException(passage + " of a clip of " + clip.samples().length + " samples");
        }
    }

    /** Whether nothing is missing any more. */
    boolean whole() {
        return made.getAsInt() >= clip.samples().length;
    }
}
