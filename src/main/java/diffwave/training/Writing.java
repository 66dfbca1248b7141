package diffwave.training;

import diffwave.model.checkpoint.Beside;
import java.nio.file.Path;

/** How a run's files are written; a test fills the disk with another. */
@FunctionalInterface
interface Writing {

    /** Beside its place, and moved there when whole. */
    Writing WHOLE = Beside::write;

    /**
     * @throws diffwave.problem.Problem where the file cannot be written; what stood there stands
     */
    void write(Path file, Beside.Filling filling);
}
