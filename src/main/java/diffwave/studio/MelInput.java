package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.Mel;
import java.util.List;
import java.util.Optional;

/**
 * A mel that a vocoder hears, as it was read or taken of a recording.
 *
 * @param mel that fits the model
 * @param seconds of the sound that it makes
 * @param original the recording it was taken of, mono at the model's rate; empty for a mel file
 * @param notes what a person should know: a cut file, a lost band
 */
public record MelInput(Mel mel, double seconds, Optional<Clip> original, List<String> notes) {

    public MelInput {
        notes = List.copyOf(notes);
    }
}
