package diffwave.studio;

import diffwave.audio.Clip;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What a sound is made from: a file, or a clip that is here already. */
public sealed interface Source {

    /** How a person calls it. */
    String name();

    /**
     * A recording, or a mel where one is heard.
     *
     * @param channel the recording's channel, 1-based; empty to mix them
     */
    record File(Path path, OptionalInt channel) implements Source {
        @Override
        public String name() {
            String file = String.valueOf(path.getFileName());
            return channel.isPresent() ? file + ", channel " + channel.getAsInt() : file;
        }
    }

    /**
     * A clip in memory: a take, a recording just made, a selection, a mix.
     *
     * @param name how a person calls it
     */
    record Memory(String name, Clip clip) implements Source {}

    /** A file, its channels mixed. */
    static Source of(Path path) {
        return new File(path, OptionalInt.empty());
    }
}
