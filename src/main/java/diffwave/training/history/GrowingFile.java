package diffwave.training.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that another program appends to: every {@link #read} brings only what is new. One that became shorter, or holds other bytes
 * where it was read already, was written anew and is read from its beginning.
 */
final class GrowingFile {

    private static final int BUFFER = 1 << 18;
    private static final int MARK = 64;

    /** Takes what is new. */
    interface Sink {

        /** The file is another one: forget what was taken. */
        void restart();

        /**
         * @param bytes the first {@code length} are new
         * @return how many of them are done with; the rest comes again, with more behind it
         */
        int take(byte[] bytes, int length);
    }

    private final Path file;
    private byte[] buffer = new byte[BUFFER];
    private byte[] mark = {};
    private long offset;

    GrowingFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** Where the next unread byte lies. */
    long offset() {
        return offset;
    }

    /** @throws IOException where it cannot be read; one that is not there yet is empty */
    void read(Sink sink) throws IOException {
        if (!Files.exists(file)) {
            if (offset > 0) {
                begin(sink);
            }
            return;
        }
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!continues(in)) {
                begin(sink);
            }
            read(in, sink);
        } catch (NoSuchFileException replaced) { // just now, by another one; it will be there the next time
            begin(sink);
        }
    }

    private void begin(Sink sink) {
        offset = 0;
        mark = new byte[0];
        sink.restart();
    }

    private boolean continues(FileChannel in) throws IOException {
        if (in.size() < offset) {
            return false;
        }
        ByteBuffer seen = ByteBuffer.allocate(mark.length);
        return fill(in, seen, offset - mark.length) == mark.length && Arrays.equals(seen.array(), mark);
    }

    private void read(FileChannel in, Sink sink) throws IOException {
        while (true) {
            int length = fill(in, ByteBuffer.wrap(buffer), offset);
            if (length == 0) {
                return;
            }
            int taken = sink.take(buffer, length);
            if (taken > 0) {
                mark = Arrays.copyOfRange(buffer, Math.max(0, taken - MARK), taken);
                offset += taken;
            } else if (length == buffer.length) {
                buffer = new byte[2 * buffer.length]; // one record is longer than this
            } else {
                return; // its end is not written yet
            }
        }
    }

    private static int fill(FileChannel in, ByteBuffer into, long at) throws IOException {
        int got = 0;
        while (into.hasRemaining()) {
            int more = in.read(into, at + got);
            if (more < 0) {
                break;
            }
            got += more;
        }
        return got;
    }
}
