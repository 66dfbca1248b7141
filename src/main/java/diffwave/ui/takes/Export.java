package diffwave.ui.takes;

import diffwave.studio.Maker;
import diffwave.studio.Take;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A take on its way out of the window: written to a temporary file from the moment the mouse is pressed on it. */
final class Export {

    private static final long PATIENCE_MS = 250;
    private final CompletableFuture<Path> file;

    private Export(CompletableFuture<Path> file) {
        this.file = file;
    }

    static Export begin(Take take, Maker maker, Executor background) {
        return new Export(CompletableFuture.supplyAsync(() -> write(take, maker), background));
    }

    private static Path write(Take take, Maker maker) {
        try {
            Path folder = java.nio.file.Files.createTempDirectory("diffwave-drag");
            Path file = folder.resolve(fileName(take));
            maker.save(take, file);
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The file, if it is written by the time a drag is detected or shortly after; dragging waits for nothing longer. */
    Optional<Path> ready() {
        try {
            return Optional.of(file.get(PATIENCE_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException late) {
            return Optional.empty();
        }
    }

    /** A name that every system takes: "7, seed 42" becomes "7-seed-42.wav". */
    static String fileName(Take take) {
        String safe = take.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
        return (safe.isEmpty() ? "take" : safe) + ".wav";
    }
}
