package diffwave.studio;

import diffwave.audio.Clip;
import java.time.Instant;

/**
 * A sound that was made, and everything that made it.
 *
 * @param name short, for a person ("7, seed 42")
 * @param clip the sound
 * @param recipe everything needed to make it again
 * @param made when
 */
public record Take(String name, Clip clip, Recipe recipe, Instant made) {}
