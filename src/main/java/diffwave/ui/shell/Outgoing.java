package diffwave.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A file on its way out of the window: written to a temporary folder from the moment the mouse is pressed on what it is made of. */
public final class Outgoing {

    private static final long PATIENCE_MS = 250;
    private final CompletableFuture<Path> file;

    private Outgoing(CompletableFuture<Path> file) {
        this.file = file;
    }

    /**
     * Begins to write.
     *
     * @param name what a person calls it
     * @param write writes it to the place it is given
     */
    public static Outgoing begin(String name, Consumer<Path> write, Executor background) {
        return new Outgoing(CompletableFuture.supplyAsync(() -> written(fileName(name), write), background));
    }

    private static Path written(String name, Consumer<Path> write) {
        try {
            Path folder = java.nio.file.Files.createTempDirectory("diffwave-drag");
            Path file = folder.resolve(name);
            write.accept(file);
            // deleteOnExit goes backwards: the file before its folder
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The file, if it is written by the time a drag is detected or shortly after; dragging waits for nothing longer. */
    public Optional<Path> ready() {
        try {
            return Optional.of(file.get(PATIENCE_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException late) {
            return Optional.empty();
        }
    }

    /** A name of a sound file that every system takes: "7, seed 42" becomes "7-seed-42.wav". */
    public static String fileName(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
        return (safe.isEmpty() ? "take" : safe) + ".wav";
    }
}
