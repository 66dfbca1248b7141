package diffwave.cli;

import diffwave.audio.Clipping;
import diffwave.audio.SampleFormat;
import diffwave.problem.Problem;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where sounds go, and as what. */
final class Output {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "PATH",
            description = "a .wav or .flac file; a folder for several sounds")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "float32 (default), pcm16 or pcm24; .flac is pcm24 unless pcm16")
    private SampleFormat format = SampleFormat.FLOAT32;

    private final Set<String> said = new HashSet<>();

    /** The one file asked for, checked before anything is made. */
    Path file() {
        if (Files.isDirectory(out) || !namesFile()) {
            throw new Problem("--out is " + out + "; for one sound it is a .wav or .flac file.");
        }
        Path parent = out.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            throw new Problem("The folder " + parent + " for --out is not there: make it first.");
        }
        return out;
    }

    /** Whether a file is asked for by its ending, and no folder. */
    boolean namesFile() {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".wav") || name.endsWith(".flac");
    }

    /** The folder asked for, made if it is not there. */
    Path folder() {
        return folder(out);
    }

    static Path folder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Problem(folder + " is a file; for several sounds --out is a folder.");
        }
        String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".wav") || name.endsWith(".flac")) {
            throw new Problem("--out is " + folder + "; for several sounds it is a folder.");
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** Writes a take, says so on the output stream, and on the error stream what a person should know of it. */
    void write(Take take, Path file, PrintWriter standard, PrintWriter err) {
        boolean cut = format.clips() || file.toString().toLowerCase(Locale.ROOT).endsWith(".flac");
        int beyond = cut ? Clipping.count(take.clip()) : 0;
        if (beyond > 0) {
            err.printf(
                    Locale.ROOT,
                    "%s: %,d samples beyond full scale are cut; --format float32 in a .wav keeps them.%n",
                    file.getFileName(),
                    beyond);
        }
        TakeFile.write(take, file, format);
        take.notes().stream().filter(said::add).forEach(note -> err.println(file.getFileName() + ": " + note));
        standard.printf(
                Locale.ROOT, "%s  %s, %.2f s%n", file, take.name(), take.clip().seconds());
    }
}
