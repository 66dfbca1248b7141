package diffwave.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Goes from chunk to chunk of a RIFF file without believing any size. */
final class RiffWalk {

    /**
     * A chunk that was found.
     *
     * @param start where its bytes begin in the file
     * @param claimed how many bytes it says it has, 0 to 2³² − 1
     * @param there how many bytes the file has from there on
     */
    record Found(long start, long claimed, long there) {

        /** Whether the chunk goes on to the file's end whatever it claims (the sizes that streams write). */
        boolean toTheEnd() {
            return claimed == 0 || claimed == 0xFFFF_FFFFL;
        }
    }

    private final SeekableByteChannel in;

    /**
     * @param in a file, walked from its beginning
     */
    RiffWalk(SeekableByteChannel in) {
        this.in = in;
    }

    /** The first chunk of an id; empty where the file is no RIFF WAVE or a chunk before it leads nowhere. */
    Optional<Found> find(String id) throws IOException {
        in.position(0);
        ByteBuffer riff = bytes(12);
        if (riff.remaining() < 12 || !ascii(riff, 8).equals("WAVE")) {
            return Optional.empty();
        }
        ByteOrder order = ascii(riff, 0).equals("RIFX") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        while (true) {
            ByteBuffer head = bytes(8).order(order);
            if (head.remaining() < 8) {
                return Optional.empty();
            }
            long size = head.getInt(4) & 0xFFFF_FFFFL;
            if (ascii(head, 0).equals(id)) {
                return Optional.of(new Found(in.position(), size, in.size() - in.position()));
            }
            if (size > in.size() - in.position()) {
                return Optional.empty();
            }
            in.position(in.position() + size + (size & 1));
        }
    }

    /** Up to so many bytes from where the walk stands. */
    ByteBuffer bytes(int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining() && in.read(buffer) >= 0) {}
        return buffer.flip();
    }

    private static String ascii(ByteBuffer buffer, int at) {
        return new String(buffer.array(), at, 4, StandardCharsets.ISO_8859_1);
    }
}
