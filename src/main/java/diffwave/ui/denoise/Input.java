package diffwave.ui.denoise;

import diffwave.audio.Clip;
import diffwave.studio.Source;

/**
 * The recording that is to be cleaned.
 *
 * @param name for a person
 * @param clip at its own rate, its channels mixed
 * @param source as the studio takes it
 */
public record Input(String name, Clip clip, Source source) {

    /** A sound that lies in no file. */
    static Input of(String name, Clip clip) {
        return new Input(name, clip, new Source.Memory(name, clip));
    }
}
