package diffwave.studio;

import diffwave.audio.Clip;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /**
     * The take after a person changed its sound; its recipe says so under {@code edited}.
     *
     * @param after the sound now
     * @param how what was done ("trim, 0.10 to 0.50 s")
     */
    public Take edited(Clip after, String how) {
        Map<String, String> options = new TreeMap<>(recipe.options());
        options.merge("edited", how, (before, now) -> before + "; " + now);
        return new Take(name, after, recipe.with(options), notes, made);
    }
}
