package diffwave.model.checkpoint;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file beside its place and moves it there when it is whole: nobody sees half a file. */
public final class Beside {

    private Beside() {}

    /** Fills a file. */
    @FunctionalInterface
    public interface Filling {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, replacing one that is there.
     *
     * @throws Problem naming the file where it cannot be written
     */
    public static void write(Path file, Filling filling) {
        Path target = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(target.getParent(), "." + Source.name(file), ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    filling.to(out);
                }
                try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    written.force(true); // or a power cut could leave the new name on no bytes
                }
                readable(part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Problem(file + " cannot be written (" + e + "); choose another place.", e);
        }
    }

    /** Moves over what is there, in one step where the file system can. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A temporary file is for its owner alone; a written one is as readable as others. */
    private static void readable(Path file) {
        java.io.File plain = file.toFile();
        plain.setReadable(true, false);
    }
}
