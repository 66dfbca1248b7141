package diffwave.studio;

import diffwave.training.Limit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A wish to train.
 *
 * @param preset settings by name; not used where a run goes on
 * @param set settings that are to be otherwise, by key
 * @param dataset the data set's folder; may be empty where a run goes on, which knows its own
 * @param run the run's folder
 * @param seed of all random numbers; not used where a run goes on
 * @param resume whether to go on with a run that is there
 * @param init a model to begin from, a name or a folder
 * @param limit how long
 */
public record TrainRequest(
        String preset,
        Map<String, String> set,
        Optional<Path> dataset,
        Path run,
        long seed,
        boolean resume,
        Optional<String> init,
        Limit limit) {

    public TrainRequest {
        set = Map.copyOf(set);
    }
}
