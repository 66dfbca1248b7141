package diffwave.dataset;

import diffwave.audio.FileInPlace;
import diffwave.job.Progress;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A cache file: 16 bytes (a mark, and where the samples end), all samples one recording after another, then the table of them. */
final class CacheFile {

    private static final byte[] MARK = "DWPCM 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MARK.length + Long.BYTES;

    private CacheFile() {}

    /**
     * An open cache file.
     *
     * @param samples all of them, mapped
     * @param arena closing it unmaps them
     */
    record Mapped(CacheTable table, MemorySegment samples, Arena arena) {}

    /**
     * Maps a file; reads its table alone.
     *
     * @param keys of the recordings that it must hold
     * @return empty where there is none, or it is cut short or of other recordings
     */
    static Optional<Mapped> open(Path file, List<CacheTable.Key> keys) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            Optional<CacheTable> table = table(file, channel)
                    .filter(found -> found.entries().stream()
                            .map(CacheTable.Entry::key)
                            .toList()
                            .equals(keys));
            return table.isEmpty() ? Optional.empty() : Optional.of(mapped(channel, table.get()));
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // whoever has the mapping closes the arena
    private static Mapped mapped(FileChannel channel, CacheTable table) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment samples =
                    channel.map(FileChannel.MapMode.READ_ONLY, HEAD, table.samples() * Short.BYTES, arena);
            return new Mapped(table, samples, arena);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static Optional<CacheTable> table(Path file, FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && channel.read(head) >= 0) {}
        boolean marked = Arrays.equals(head.array(), 0, MARK.length, MARK, 0, MARK.length);
        long end = head.hasRemaining() || !marked ? 0 : head.getLong(MARK.length);
        if (end < HEAD || end >= channel.size()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(end);
            CacheTable table = CacheTable.read(new DataInputStream(new BufferedInputStream(in)));
            return HEAD + table.samples() * Short.BYTES == end ? Optional.of(table) : Optional.empty();
        } catch (EOFException | UTFDataFormatException cut) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file beside its place and moves it there when it is whole and on the disk.
     *
     * @param decode called on other threads
     */
    static void write(
            Path file, int rate, List<CacheTable.Key> keys, Function<CacheTable.Key, Pcm16> decode, Progress progress) {
        FileInPlace.write(file, part -> {
            List<CacheTable.Entry> entries = new ArrayList<>();
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.position(HEAD);
                InOrder.each(
                        keys,
                        decode,
                        (i, made) -> {
                            entries.add(new CacheTable.Entry(keys.get(i), made.count(), made.why()));
                            writeAll(out, made.bytes());
                        },
                        progress,
                        "reading recording");
                finish(out, CacheTable.of(rate, entries));
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void finish(FileChannel out, CacheTable table) throws IOException {
        long end = out.position();
        DataOutputStream tail = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(out)));
        table.write(tail);
        tail.flush();
        out.position(0);
        writeAll(out, ByteBuffer.allocate(HEAD).put(MARK).putLong(end).flip());
        out.force(true); // the name must not be on the disk before the samples are
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
