package diffwave.audio;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
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
            ByteBuffer riff = bytes(in, 12);
            if (riff.remaining() < 12
                    || !ascii(riff, 0).equals("RIFF")
                    || !ascii(riff, 8).equals("WAVE")) {
                return Optional.empty();
            }
            while (true) {
                ByteBuffer head = bytes(in, 8);
                if (head.remaining() < 8) {
                    return Optional.empty();
                }
                long size = head.getInt(4) & 0xFFFF_FFFFL;
                long left = in.size() - in.position();
                if (size > left) {
                    return Optional.empty();
                }
                if (ascii(head, 0).equals(id)) {
                    return size > LONGEST
                            ? Optional.empty()
                            : Optional.of(new Chunk(id, bytes(in, (int) size).array()));
                }
                in.position(in.position() + size + (size & 1));
            }
        } catch (IOException e) {
            throw new Problem(file.getFileName() + " could not be read (" + e.getMessage() + "); check the file.", e);
        }
    }

    private static ByteBuffer bytes(SeekableByteChannel in, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && in.read(buffer) >= 0) {}
        return buffer.flip();
    }

    private static String ascii(ByteBuffer buffer, int at) {
        return new String(buffer.array(), at, 4, StandardCharsets.ISO_8859_1);
    }
}
