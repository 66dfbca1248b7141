package diffwave.studio;

import diffwave.audio.Clip;
import java.nio.file.Path;

/** What a sound is made from: a file, or a clip that is here already. */
public sealed interface Source {

    /** How a person calls it. */
    String name();

    /** A recording, or a mel where one is heard. */
    record File(Path path) implements Source {
        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }
    }

    /**
     * A clip in memory: a take, a recording just made, a selection, a mix.
     *
     * @param name how a person calls it
     */
    record Memory(String name, Clip clip) implements Source {}

    /** A file. */
    static Source of(Path path) {
        return new File(path);
    }
}
