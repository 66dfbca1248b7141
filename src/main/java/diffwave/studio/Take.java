package diffwave.studio;

import diffwave.audio.Clip;
import java.time.Instant;
import java.util.List;

/**
 * A sound that was made, and everything that made it.
 *
 * @param name short, for a person ("7, seed 42")
 * @param clip the sound
 * @param recipe everything needed to make it again
 * @param notes what a person should know of it: a cut input, a lost band
 * @param made when
 */
public record Take(String name, Clip clip, Recipe recipe, List<String> notes, Instant made) {

    public Take {
        notes = List.copyOf(notes);
    }
}
