package diffwave.training;

import diffwave.job.Progress;
import diffwave.model.ModelCard;
import java.nio.file.Path;
import java.util.Map;

/** Judges the averaged weights at a checkpoint, on the device's thread. The room that judges makes one; the studio joins them. */
@FunctionalInterface
public interface Validation {

    /** Judges nothing. */
    Validation NONE = (run, card, step, progress) -> Map.of();

    /**
     * @param run the run's folder, which is a model folder of the averaged weights
     * @param card its card
     * @param step of the checkpoint
     * @param progress says when to hurry: a run that was asked to stop waits for this
     * @return figures by their columns in validation.csv ("accuracy"); empty where there is nothing to say
     */
    Map<String, Double> figures(Path run, ModelCard card, long step, Progress progress);
}
