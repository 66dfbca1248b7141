package diffwave.network;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where PyTorch's native libraries lie, how far they are unpacked, and whether there is room for them. */
public final class EngineFiles {

    /** What the libraries for the processor take once unpacked (Linux; Windows and macOS take less). */
    public static final long UNPACKED_BYTES = 432_000_000L;

    private final EngineOptions options;

    public EngineFiles(EngineOptions options) {
        this.options = options;
    }

    /** The folder that they are loaded from. */
    public Path place() {
        return options.libtorch().orElse(options.cache().resolve("pytorch"));
    }

    /** Whether this start will unpack them. */
    public boolean firstStart() {
        return options.libtorch().isEmpty() && unpacked() < UNPACKED_BYTES / 2;
    }

    /** Bytes unpacked so far. */
    public long unpacked() {
        if (!Files.isDirectory(place())) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(place())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(EngineFiles::size)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // the folder is being moved into place at this very moment; the next look sees it
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // moved into place between listing and looking
        }
    }

    /**
     * @throws Problem where the folder cannot be made or the disk has no room
     */
    void checkRoom() {
        if (!firstStart()) {
            return;
        }
        try {
            Files.createDirectories(place());
            long free = Files.getFileStore(place()).getUsableSpace();
            if (free < UNPACKED_BYTES * 5 / 4) {
                throw new Problem("PyTorch needs " + UNPACKED_BYTES / 1_000_000 + " MB in " + place() + ", where "
                        + free / 1_000_000 + " MB are free. Make room, or set DIFFWAVE_CACHE to another folder.");
            }
        } catch (IOException e) {
            throw new Problem(
                    "The folder " + place() + " cannot be made: set DIFFWAVE_CACHE to a folder that can be written.",
                    e);
        }
    }

    /** Tells DJL, by the properties that it reads when it is loaded; nothing is ever fetched. */
    void point() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ENGINE_CACHE_DIR", options.cache().toString());
        System.setProperty("DJL_CACHE_DIR", options.cache().toString());
        options.libtorch().ifPresent(folder -> System.setProperty("PYTORCH_LIBRARY_PATH", folder.toString()));
    }
}
