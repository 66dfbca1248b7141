package diffwave.audio;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a chunk of a WAV file by its id. */
public final class WavChunks {

    /** The longest chunk that is read into memory. */
    private static final long LONGEST = 64 << 20;

    private WavChunks() {}

    /**
     * Reads the first chunk of an id.
     *
     * @param id four ASCII characters
     * @return empty where the file is no WAV, holds no such chunk, or the chunk claims more than is there (or 64 MB)
     * @throws Problem where the file cannot be read
     */
    public static Optional<Chunk> read(Path file, String id) {
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            RiffWalk walk = new RiffWalk(in);
            Optional<RiffWalk.Found> found = walk.find(id);
            if (found.isEmpty()
                    || found.get().claimed() > Math.min(LONGEST, found.get().there())) {
                return Optional.empty();
            }
            return Optional.of(
                    new Chunk(id, walk.bytes((int) found.get().claimed()).array()));
        } catch (IOException e) {
            throw new Problem(file.getFileName() + " could not be read (" + e.getMessage() + "); check the file.", e);
        }
    }
}
