package diffwave.ui.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was dropped onto the window: a file to make sound from, or the reason why it is none. */
sealed interface Dropped {

    Set<String> MELS = Set.of("npy", "npz", "pt", "safetensors");
    Set<String> RECORDINGS = Set.of("wav", "flac", "mp3", "ogg", "opus", "m4a", "aif", "aiff");

    /** A mel or a recording by its ending; what is inside is seen when it is read. */
    record Input(Path file) implements Dropped {}

    /** @param sentence key of a sentence, with {@code about} as its part */
    record Refused(String sentence, String about) implements Dropped {}

    static Dropped of(List<Path> files) {
        if (files.isEmpty()) {
            return new Refused("drop.nofile", "");
        }
        if (files.size() > 1) {
            return new Refused("drop.several", String.valueOf(files.size()));
        }
        Path file = files.getFirst();
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MELS.contains(ending) || RECORDINGS.contains(ending) ? new Input(file) : new Refused("drop.other", name);
    }
}
