package diffwave.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a person is asked for. Each kind has its own words in the dialog, its own endings, and remembers its own folder. */
public enum FileKind {
    SOUND(true, sounds()),
    MEL(true, Stream.concat(Stream.of("npy", "npz", "pt", "pth", "safetensors"), sounds())),
    NOISE(false, sounds()),
    SESSION(true, Stream.of("dwstudio")),
    MODEL(true, Stream.of("safetensors", "pt", "pth", "ckpt", "json")),
    SCHEDULE(false, Stream.of("txt")),

    /** A sound that was made here, as a file. */
    TAKE(false, Stream.of("wav", "flac")),
    EXPORTED_MODEL(false, Stream.of("safetensors")),
    PICTURE(false, Stream.of("png")),
    ANIMATION(false, Stream.of("gif")),
    NUMBERS(false, Stream.of("npy", "csv")),

    /** A folder that takes are written into. */
    TAKES(false, Stream.of()),

    /** A folder that the steps of a run are written into. */
    STEPS(false, Stream.of()),

    /** The folder of Speech Commands, with its noises. */
    NOISES(false, Stream.of()),

    /** A folder of models. */
    MODELS(false, Stream.of()),

    /** A folder of PyTorch. */
    LIBTORCH(false, Stream.of()),

    /** A folder of recordings to learn from. */
    RECORDINGS(false, Stream.of()),

    /** A folder of a training run. */
    RUN(false, Stream.of());

    private final boolean recalled;
    private final List<String> endings;

    FileKind(boolean recalled, Stream<String> endings) {
        this.recalled = recalled;
        this.endings = endings.toList();
    }

    /** What people record into; FFmpeg reads more. */
    private static Stream<String> sounds() {
        return Stream.of("wav", "flac", "mp3", "ogg", "opus", "m4a", "aac", "aif", "aiff", "wma");
    }

    /** Without the dot. */
    List<String> endings() {
        return endings;
    }

    /** Whether one that was opened is among the recent files: one that a screen takes when it is dropped. */
    boolean recalled() {
        return recalled;
    }

    /** As part of a key. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file's name ends like one of this kind. */
    public boolean fits(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }
}
