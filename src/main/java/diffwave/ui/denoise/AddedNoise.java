package diffwave.ui.denoise;

import diffwave.audio.NoiseColour;
import java.nio.file.Path;

/** What is put under a clean clip, to try how it comes off again. */
public sealed interface AddedNoise {

    /** Nothing: the recording brings its own. */
    record None() implements AddedNoise {}

    /** By generator, its rms full scale. */
    record Colour(NoiseColour colour) implements AddedNoise {}

    /** A recorded noise, repeated where it is shorter. */
    record Recorded(Path file) implements AddedNoise {

        /** The file's name without its ending. */
        public String name() {
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }
}
