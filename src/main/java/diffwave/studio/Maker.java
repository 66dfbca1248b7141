package diffwave.studio;

import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.model.ModelCard;
import diffwave.training.RunRecord;
import diffwave.training.StopSign;
import diffwave.training.TrainingObserver;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the window asks of the studio; tests of the window give it one without an engine. Calls return at once, but for {@link #save}. */
public interface Maker {

    /** The cards of the installed models. */
    List<ModelCard> models();

    /** The installed models as folders: to bring in, check and remove. */
    Models installed();

    /**
     * Offers a model folder that is not installed, such as a training run's, among {@link #models} until the program ends.
     *
     * @return its card, under the name that wishes call it by
     * @throws diffwave.problem.Problem where it is none
     */
    ModelCard lend(Path folder);

    /** Where the engine stands; from any thread. */
    EngineState engine();

    /**
     * @param watcher called with each new state, on any thread
     */
    void onEngine(Consumer<EngineState> watcher);

    /**
     * Sounds from noise.
     *
     * @param observer sees every step, on the device's thread
     * @param made told each sound as soon as it is made, on the device's thread
     */
    Job<List<Take>> generate(Generate wish, StepObserver observer, Consumer<Take> made);

    /** Sounds from noise, told when all are made. */
    default Job<List<Take>> generate(Generate wish, StepObserver observer) {
        return generate(wish, observer, take -> {});
    }

    /**
     * Reads a mel, or takes a recording's, as a vocoder hears it; any thread, takes its time.
     *
     * @param model an installed vocoder's name
     * @throws diffwave.problem.Problem where the file is neither, or does not fit the model
     */
    MelInput mel(Source source, String model);

    /**
     * A mel's sound.
     *
     * @param observer sees every step, on the device's thread
     */
    Job<Take> vocode(Vocode wish, StepObserver observer);

    /**
     * A recording, cleaned.
     *
     * @param observer sees every step, on the device's thread
     */
    Job<Take> denoise(Denoise wish, StepObserver observer);

    /**
     * The sounds between two recordings, in the order of the wish's λ.
     *
     * @param observer sees every step, on the device's thread
     */
    Job<List<Take>> interpolate(Interpolate wish, StepObserver observer);

    /**
     * Another end of a run.
     *
     * @param observer sees every step from there on, counted from 0, on the device's thread
     */
    Job<Take> branch(Branch wish, StepObserver observer);

    /**
     * Another sound like one that is there.
     *
     * @param observer sees every step, on the device's thread
     */
    Job<Take> vary(Vary wish, StepObserver observer);

    /**
     * Measures what a step of a training run would take.
     *
     * @param wish its run folder is not touched; without a data set there are no labels
     */
    Job<TrainingCost> cost(TrainRequest wish);

    /**
     * A network that learns from a data set; the job ends with how the run stands, stopped or done.
     *
     * @param observer sees every step, on the device's thread
     * @param stop asks it to stop with a checkpoint
     */
    Job<RunRecord> train(TrainRequest wish, TrainingObserver observer, StopSign stop);

    /**
     * Writes a take by the name's ending, .wav or .flac; any thread, takes its time.
     *
     * @throws diffwave.problem.Problem where it cannot be written
     */
    void save(Take take, Path file);
}
