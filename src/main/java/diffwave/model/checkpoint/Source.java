package diffwave.model.checkpoint;

import diffwave.problem.Problem;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** An opened file read at any place, never beyond its end. */
public final class Source implements Closeable {

    private final String name;
    private final FileChannel channel;
    private final long size;

    private Source(String name, FileChannel channel, long size) {
        this.name = name;
        this.channel = channel;
        this.size = size;
    }

    /** Work on an opened file. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(Source source) throws IOException;
    }

    /**
     * Opens a file, reads it and closes it.
     *
     * @throws Problem naming the file where it is missing, a folder, empty, or cannot be read
     */
    public static <T> T read(Path file, Reading<T> reading) {
        String name = name(file);
        if (Files.isDirectory(file)) {
            throw new Problem(name + " is a folder where a file is needed.");
        }
        if (!Files.exists(file)) {
            throw new Problem("There is no file " + file + "; check the name.");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() == 0) {
                throw new Problem(name + " is empty; fetch it again.");
            }
            return reading.from(new Source(name, channel, channel.size()));
        } catch (Problem e) {
            throw FileSentence.of(name, e);
        } catch (IOException e) {
            throw new Problem(name + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** A file's name for messages. */
    public static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** The file's name. */
    String name() {
        return name;
    }

    /** The file's size in bytes. */
    long size() {
        return size;
    }

    /**
     * Some bytes, little endian.
     *
     * @throws Problem where the file does not have them
     */
    ByteBuffer bytes(long at, int count) throws IOException {
        if (at < 0 || count < 0 || at > size - count) {
            throw new Problem(name + " ends too early (" + size + " bytes); it is cut short, fetch it again.");
        }
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new Problem(name + " became shorter while it was read; try again.");
            }
        }
        return buffer.flip();
    }

    /** The bytes from a place on; one stream at a time, never closed by its reader. */
    InputStream from(long at) throws IOException {
        channel.position(at);
        return new BufferedInputStream(new Uncloseable(Channels.newInputStream(channel)), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The channel stays open when one of its readers is done. */
    private static final class Uncloseable extends FilterInputStream {
        Uncloseable(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            return in.read(into, from, count);
        }

        @Override
        public void close() {
            // the source closes it
        }
    }
}
