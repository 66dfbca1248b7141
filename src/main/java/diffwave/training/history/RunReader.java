package diffwave.training.history;

import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Follows a run folder: every {@link #read} takes in what was written since the one before. For one thread at a time.
 *
 * <pre>{@code
 * RunReader reader = RunReader.open(folder);
 * RunHistory now = reader.read();   // again and again, while it grows
 * }</pre>
 */
public interface RunReader {

    /** What there is now. */
    RunHistory read();

    /** Whether a folder looks like a run: one of ours, or one with TensorBoard's event files. */
    static boolean isOne(Path folder) {
        return OwnRun.isOne(folder) || EventRun.isOne(folder);
    }

    /**
     * Opens a run folder; nothing is read yet.
     *
     * @throws Problem where it is none
     */
    static RunReader open(Path folder) {
        if (OwnRun.isOne(folder)) {
            return new OwnRun(folder);
        }
        if (EventRun.isOne(folder)) {
            return new EventRun(folder);
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        throw new Problem(
                Files.isDirectory(folder)
                        ? name + " is no run folder: it holds neither run.json nor metrics.csv nor TensorBoard's event"
                                + " files; choose the folder that --out named."
                        : name + " is no run folder but a file; choose the folder that it lies in.");
    }
}
