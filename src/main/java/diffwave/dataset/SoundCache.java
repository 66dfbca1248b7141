package diffwave.dataset;

import diffwave.job.Progress;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a data set's cache lies and whether it is still good (decision 8). The file's name is a digest of the rate and of every recording's
 * name, size and time: a changed data set has another file, and nothing is written over what is mapped.
 */
final class SoundCache {

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
        Path file = folder.resolve(rate + "-" + digest(rate + keys.toString()).substring(0, 16) + ".pcm");
        try {
            Optional<CacheFile.Mapped> there = CacheFile.open(file, keys);
            if (there.isEmpty()) {
                Files.createDirectories(folder);
                CacheFile.write(file, rate, keys, key -> Pcm16.read(set.folder().resolve(key.name()), rate), progress);
                removeOthers(file);
                there = CacheFile.open(file, keys);
            }
            return new Sounds(set, there.orElseThrow(() -> new IOException("it was changed while it was written")));
        } catch (IOException e) {
            throw new Problem(
                    "The cache " + file + " cannot be used (" + e.getMessage()
                            + "); check the disk's free space and the folder's permissions.",
                    e);
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
