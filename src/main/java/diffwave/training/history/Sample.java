package diffwave.training.history;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A sound that a run made at a checkpoint.
 *
 * @param step after which
 * @param number which of those made at every checkpoint, as the run counts them
 * @param place where its WAV file lies
 */
public record Sample(int step, int number, Place place) {

    /** Where a WAV file lies. */
    public sealed interface Place {}

    /** A file of its own. */
    public record File(Path path) implements Place {}

    /** Bytes of another file. */
    public record Within(Path path, long offset, int length) implements Place {}

    /**
     * Reads it as a file.
     *
     * @param reader told a file that is there until it returns
     * @throws Problem where it cannot be read
     */
    public <T> T read(java.util.function.Function<Path, T> reader) {
        return switch (place) {
            case File file -> reader.apply(file.path());
            case Within within -> {
                try {
                    yield unpacked(within, reader);
                } catch (IOException e) {
                    throw new Problem(
                            "The sound of step " + step + " in " + within.path().getFileName() + " cannot be read ("
                                    + e.getMessage() + "); open the run again.",
                            e);
                }
            }
        };
    }

    private static <T> T unpacked(Within within, java.util.function.Function<Path, T> reader) throws IOException {
        Path copy = Files.createTempFile("diffwave-sample", ".wav");
        try (FileChannel in = FileChannel.open(within.path(), StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(within.length());
            while (bytes.hasRemaining() && in.read(bytes, within.offset() + bytes.position()) >= 0) {}
            Files.copy(
                    new java.io.ByteArrayInputStream(bytes.array(), 0, bytes.position()),
                    copy,
                    StandardCopyOption.REPLACE_EXISTING);
            return reader.apply(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
