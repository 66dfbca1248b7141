package diffwave.dataset;

import diffwave.audio.Clip;
import diffwave.audio.FileInPlace;
import diffwave.audio.Resampler;
import diffwave.job.Progress;
import diffwave.problem.Problem;
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
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file behind {@link Sounds}: 16 bytes (a mark, and where the samples end), all samples, then the table. Its name is a digest of rate
 * and every file's name, size and time, so a changed data set has another file, and nothing is written over what is mapped (decision 8).
 */
final class SoundCache {

    private static final byte[] MARK = "DWPCM 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = MARK.length + Long.BYTES;
    private static final String END = ".pcm";
    private static final Duration PART_LIVES = Duration.ofHours(1);

    private final DataSet set;
    private final int rate;
    private final List<CacheTable.Key> keys;
    private final Path folder;

    SoundCache(DataSet set, int rate, Path cache) {
        this.set = set;
        this.rate = rate;
        this.keys = set.members().stream().map(member -> key(set, member)).toList();
        Path real = set.folder().toAbsolutePath().normalize();
        this.folder = cache.resolve("datasets")
                .resolve(real.getFileName() + "-" + digest(real.toString()).substring(0, 8));
    }

    private static CacheTable.Key key(DataSet set, Member member) {
        try {
            Path file = set.file(member);
            return new CacheTable.Key(
                    member.name(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            return new CacheTable.Key(member.name(), -1, 0); // reading it says what is wrong
        }
    }

    Sounds open(Progress progress) {
        Path file = folder.resolve(rate + "-" + digest(rate + keys.toString()).substring(0, 16) + END);
        try {
            Optional<Sounds> there = mapped(file);
            if (there.isPresent()) {
                return there.get();
            }
            Files.createDirectories(folder);
            make(file, progress);
            removeOthers(file);
            return mapped(file).orElseThrow(() -> new IOException("it was changed while it was written"));
        } catch (IOException e) {
            throw new Problem(
                    "The cache " + file + " cannot be used (" + e.getMessage()
                            + "); check the disk's free space and the folder's permissions.",
                    e);
        }
    }

    private Optional<Sounds> mapped(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(file)) {
            Optional<CacheTable> table = table(file, channel);
            if (table.isEmpty()) {
                arena.close();
                return Optional.empty();
            }
            MemorySegment samples =
                    channel.map(FileChannel.MapMode.READ_ONLY, HEAD, table.get().samples() * Short.BYTES, arena);
            return Optional.of(new Sounds(set, table.get(), samples, arena));
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** Empty where the file is cut short or of another kind: it is made again. */
    private Optional<CacheTable> table(Path file, FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && channel.read(head) >= 0) {}
        long end = head.hasRemaining() ? -1 : head.getLong(MARK.length);
        if (end < HEAD || end >= channel.size() || !Arrays.equals(head.array(), 0, MARK.length, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(end);
            CacheTable table = CacheTable.read(new DataInputStream(new BufferedInputStream(in)));
            boolean whole = HEAD + table.samples() * Short.BYTES == end
                    && table.entries().stream()
                            .map(CacheTable.Entry::key)
                            .toList()
                            .equals(keys);
            return whole ? Optional.of(table) : Optional.empty();
        } catch (EOFException | UTFDataFormatException cut) {
            return Optional.empty();
        }
    }

    private void make(Path file, Progress progress) {
        FileInPlace.write(file, part -> {
            List<CacheTable.Entry> entries = new ArrayList<>();
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.position(HEAD);
                InOrder.each(
                        keys,
                        this::decoded,
                        (i, made) -> {
                            entries.add(new CacheTable.Entry(keys.get(i), made.count(), made.why()));
                            writeAll(out, made.samples());
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

    /**
     * What was made of a recording.
     *
     * @param samples little-endian, 16 bit
     * @param why there are none, or empty
     */
    private record Made(ByteBuffer samples, String why) {
        int count() {
            return samples.limit() / Short.BYTES;
        }
    }

    private Made decoded(CacheTable.Key key) {
        return switch (Decoded.read(set.folder().resolve(key.name()))) {
            case Decoded.Broken broken -> new Made(ByteBuffer.allocate(0), broken.why());
            case Decoded.Sound sound -> {
                Clip clip = Resampler.to(sound.recording().mono(), rate);
                ByteBuffer bytes =
                        ByteBuffer.allocate(clip.samples().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (float x : clip.samples()) {
                    bytes.putShort((short) Math.clamp(Math.rint(x * 32_768.0), Short.MIN_VALUE, Short.MAX_VALUE));
                }
                yield new Made(bytes.flip(), bytes.limit() == 0 ? "It is shorter than one sample at this rate." : "");
            }
        };
    }

    private static void finish(FileChannel out, CacheTable table) throws IOException {
        long end = out.position();
        DataOutputStream tail = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(out)));
        table.write(tail);
        tail.flush();
        ByteBuffer head = ByteBuffer.allocate(HEAD).put(MARK).putLong(end).flip();
        out.position(0);
        writeAll(out, head);
        out.force(true); // the move must not be on the disk before the samples are
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** A data set that changed leaves its old cache behind, and a killed program a part: both are of no use any more. */
    private void removeOthers(Path kept) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(path -> !path.equals(kept)).forEach(this::removeIfOld);
        }
    }

    private void removeIfOld(Path file) {
        String name = file.getFileName().toString();
        try {
            Instant fresh = Instant.now().minus(PART_LIVES); // another program may be writing it
            if (name.startsWith(rate + "-")
                    || name.startsWith(".")
                            && Files.getLastModifiedTime(file).toInstant().isBefore(fresh)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException mapped) {
            return; // on Windows a program that still reads it keeps it; the next change removes it
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
