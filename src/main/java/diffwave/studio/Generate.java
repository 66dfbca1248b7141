package diffwave.studio;

import diffwave.diffusion.RecordedNoise;
import diffwave.diffusion.Sampling;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A wish for new sounds.
 *
 * @param model an installed model's name
 * @param label a label's index; empty for none
 * @param sampling how
 * @param seed of the first; each further one takes the next
 * @param count how many, at least 1
 * @param samples the length where the model leaves it open; empty for the model's own
 * @param noise another program's noise instead of the seed's, for one sound
 */
public record Generate(
        String model,
        OptionalInt label,
        Sampling sampling,
        long seed,
        int count,
        OptionalInt samples,
        Optional<RecordedNoise> noise)
        implements Making {

    /** With the seed's own noise, at the model's own length. */
    public Generate(String model, OptionalInt label, Sampling sampling, long seed, int count) {
        this(model, label, sampling, seed, count, OptionalInt.empty(), Optional.empty());
    }
}
