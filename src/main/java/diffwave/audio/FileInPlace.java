package diffwave.audio;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file beside its place and moves it there when it is whole: what stands there is never half a file. */
public final class FileInPlace {

    /** Fills a file. */
    @FunctionalInterface
    public interface Filling {
        /**
         * Writes all of it.
         *
         * @param part where to write
         */
        void fill(Path part) throws IOException;
    }

    private FileInPlace() {}

    /**
     * @param file its place; what stands there is replaced
     * @throws Problem where the folder is missing or cannot be written, or the disk is full; nothing is left behind
     */
    public static void write(Path file, Filling filling) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new Problem(file + " is a folder; give a file name.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem(
                    file.getFileName() + " cannot be written: the folder " + folder + " does not exist; make it.");
        }
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                filling.fill(part);
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Problem(
                    file.getFileName() + " could not be written to " + folder + " (" + e.getMessage()
                            + "); check the folder's permissions and the disk's free space.",
                    e);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
