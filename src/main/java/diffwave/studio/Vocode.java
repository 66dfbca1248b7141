package diffwave.studio;

import diffwave.audio.FrontEnd;
import diffwave.diffusion.RecordedNoise;
import diffwave.diffusion.Sampling;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A wish to turn a mel into sound.
 *
 * @param model an installed vocoder's name
 * @param source a mel (.npy, .npz, .pt, .safetensors), or a recording whose mel is taken first
 * @param frontEnd of a mel whose values do not tell; empty to recognise it
 * @param sampling how
 * @param seed of the noise
 * @param noise another program's noise instead of the seed's
 * @param matched whether the sound is brought to the mel after the last step ({@link diffwave.audio.MelMatch})
 */
public record Vocode(
        String model,
        Source source,
        Optional<FrontEnd> frontEnd,
        Sampling sampling,
        long seed,
        Optional<RecordedNoise> noise,
        boolean matched)
        implements Making {

    /** With the seed's own noise and a mel whose values tell, as it comes. */
    public Vocode(String model, Path source, Sampling sampling, long seed) {
        this(model, Source.of(source), Optional.empty(), sampling, seed, Optional.empty(), false);
    }
}
