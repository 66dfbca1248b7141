package diffwave.training;

import diffwave.audio.Mel;
import diffwave.job.Progress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes the sounds that let a person hear a network learn. The studio, where sounds are made, makes one. */
@FunctionalInterface
public interface Rehearsal {

    /** Makes none. */
    Rehearsal NONE = (run, part, file, progress) -> {};

    /**
     * One of the sounds of each checkpoint; the same ones each time.
     *
     * @param number from 1
     * @param seed of its noise
     * @param label that it is asked for, where the network hears labels
     * @param mel that it is asked for, where it hears mels
     * @param steps evaluations
     */
    record Part(int number, long seed, OptionalInt label, Optional<Mel> mel, int steps) {}

    /**
     * Makes one, on the device's thread.
     *
     * @param run the run's folder, which is a model folder of the averaged weights
     * @param file where to write it, with its recipe; its folder is there
     */
    void make(Path run, Part part, Path file, Progress progress);
}
