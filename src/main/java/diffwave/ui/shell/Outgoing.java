package diffwave.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A file on its way out of the window: written to a temporary folder from the moment the mouse is pressed on what it is made
 * of. A drag waits for nothing: its place is known before it is written, and it comes there whole, by one renaming.
 */
public final class Outgoing {

    private final Optional<Path> file;
    private final AtomicBoolean failed = new AtomicBoolean();

    private Outgoing(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Begins to write; returns at once.
     *
     * @param name what a person calls it
     * @param write writes it to the place it is given
     * @param tell told in the background why it could not be written
     */
    public static Outgoing begin(String name, Consumer<Path> write, Executor background, Consumer<Throwable> tell) {
        Path folder;
        try {
            folder = java.nio.file.Files.createTempDirectory("diffwave-drag"); // for nobody else to read
        } catch (IOException full) {
            tell.accept(new UncheckedIOException(full));
            return new Outgoing(Optional.empty());
        }
        Path file = folder.resolve(fileName(name));
        // deleteOnExit goes backwards: the file before its folder
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        Outgoing outgoing = new Outgoing(Optional.of(file));
        background.execute(() -> {
            try {
                write.accept(file);
            } catch (RuntimeException failure) {
                outgoing.failed.set(true);
                tell.accept(failure);
            }
        });
        return outgoing;
    }

    /** Where it is, or will be in a moment; empty where it could not be written. */
    public Optional<Path> place() {
        return failed.get() ? Optional.empty() : file;
    }

    /** A name of a sound file that every system takes: "7, seed 42" becomes "7-seed-42.wav". */
    public static String fileName(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+|-+$", "");
        return (safe.isEmpty() ? "take" : safe) + ".wav";
    }
}
