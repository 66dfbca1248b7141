package diffwave.dataset;

import diffwave.audio.Recording;
import diffwave.problem.Problem;
import java.nio.file.Path;

/** A recording's file after decoding: the recording, or why there is none. */
sealed interface Decoded {

    record Sound(Recording recording) implements Decoded {}

    record Broken(String why) implements Decoded {}

    static Decoded read(Path file) {
        try {
            return new Sound(Recording.read(file));
        } catch (Problem problem) {
            return new Broken(problem.getMessage());
        }
    }
}
