package diffwave.ui.generate;

import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.model.ModelCard;
import diffwave.studio.EngineState;
import diffwave.studio.Generate;
import diffwave.studio.Take;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes sounds: what the window asks of the studio. Calls return at once, but for {@link #save}. */
public interface Maker {

    /** Installed models. */
    List<ModelCard> models();

    /** How the engine does now. */
    EngineState engine();

    /** @param listener told every change, on any thread */
    void onEngine(Consumer<EngineState> listener);

    /** @param observer sees every step, on the device's thread */
    Job<List<Take>> generate(Generate wish, StepObserver observer);

    /**
     * @param model a vocoder's name
     * @param input a mel or a recording
     */
    Job<Take> vocode(String model, Path input, Sampling sampling, long seed, StepObserver observer);

    /**
     * Writes a take by the name's ending, .wav or .flac; any thread, takes its time.
     *
     * @throws diffwave.problem.Problem if it cannot be written
     */
    void save(Take take, Path file);
}
