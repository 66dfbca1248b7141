package diffwave.studio;

import diffwave.diffusion.Sampling;
import java.nio.file.Path;
import java.util.List;

/**
 * A wish to know how near a vocoder comes to recordings.
 *
 * @param model an installed vocoder's name
 * @param recordings that it was never trained on
 * @param beside folders of other programs' sounds of the same recordings, each file's name ending in the recording's
 * @param sampling how
 * @param seed of each recording's noise
 */
public record VocoderTrial(String model, List<Source> recordings, List<Path> beside, Sampling sampling, long seed) {

    public VocoderTrial {
        recordings = List.copyOf(recordings);
        beside = List.copyOf(beside);
    }
}
