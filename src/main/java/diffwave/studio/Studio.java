package diffwave.studio;

import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.job.Runner;
import diffwave.judging.HeardAsAsked;
import diffwave.model.ModelCard;
import diffwave.network.Engine;
import diffwave.training.Company;
import diffwave.training.RunRecord;
import diffwave.training.StopSign;
import diffwave.training.TrainingObserver;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The program without a screen: models, the engine, and the calls that make sound. Every call returns a job that runs on the
 * runner given; observers are called on its thread.
 */
public final class Studio implements Maker, AutoCloseable {

    private final StudioOptions options;
    private final Runner runner;
    private final EngineRoom room;
    private final ModelShelf shelf;
    private final Models installed;
    private final Generation generation;
    private final Vocoding vocoding;
    private final Denoising denoising;
    private final Interpolation interpolation;
    private final Branching branching;
    private final Varying varying;
    private final Teaching teaching;
    private final Rehearsing rehearsing;

    /** What a thread that will run this studio's jobs calls first where there is a window: the window goes before it. */
    public static void giveWay() {
        Engine.giveWay();
    }

    /**
     * @param runner runs the jobs, all on one thread; closed by whoever made it
     */
    public Studio(StudioOptions options, Runner runner) {
        this.options = options;
        this.runner = runner;
        this.room = new EngineRoom(options);
        this.shelf = new ModelShelf(options.modelFolders());
        this.installed = new Models(options);
        SoundMaker maker = new SoundMaker(room);
        Signer signer = new Signer(room);
        this.generation = new Generation(shelf, maker, signer);
        this.vocoding = new Vocoding(shelf, maker, signer);
        this.denoising = new Denoising(shelf, maker, signer);
        this.interpolation = new Interpolation(shelf, maker, signer);
        this.branching = new Branching(shelf, maker, signer);
        this.varying = new Varying(shelf, maker, signer);
        this.teaching = new Teaching(options, room, shelf);
        this.rehearsing = new Rehearsing(maker, signer);
    }

    /** How it is set up. */
    public StudioOptions options() {
        return options;
    }

    @Override
    public List<ModelCard> models() {
        return shelf.cards();
    }

    @Override
    public ModelCard lend(Path folder) {
        return shelf.lend(folder);
    }

    @Override
    public Models installed() {
        return installed;
    }

    /** Finds a model by name or path. */
    public ModelShelf shelf() {
        return shelf;
    }

    @Override
    public EngineState engine() {
        return room.state();
    }

    @Override
    public void onEngine(Consumer<EngineState> watcher) {
        room.onState(watcher);
    }

    /** Starts the engine now, so that the first sound need not wait for it. */
    public Job<EngineState> warmUp() {
        return runner.submit("engine", progress -> {
            room.engine();
            return room.state();
        });
    }

    @Override
    public Job<List<Take>> generate(Generate wish, StepObserver observer, Consumer<Take> made) {
        return runner.submit(wish.model(), progress -> generation.make(wish, progress, observer, made));
    }

    @Override
    public MelInput mel(Source source, String model) {
        return Sources.melInput(source, shelf.find(model).card());
    }

    @Override
    public Job<Take> vocode(Vocode wish, StepObserver observer) {
        return runner.submit(wish.source().name(), progress -> vocoding.make(wish, progress, observer));
    }

    @Override
    public Job<Take> denoise(Denoise wish, StepObserver observer) {
        return runner.submit(wish.source().name(), progress -> denoising.make(wish, progress, observer));
    }

    @Override
    public Job<List<Take>> interpolate(Interpolate wish, StepObserver observer) {
        String name = wish.a().name() + " to " + wish.b().name();
        return runner.submit(name, progress -> interpolation.make(wish, progress, observer));
    }

    @Override
    public Job<Take> branch(Branch wish, StepObserver observer) {
        return runner.submit(wish.of().model(), progress -> branching.make(wish, progress, observer));
    }

    @Override
    public Job<Take> vary(Vary wish, StepObserver observer) {
        return runner.submit(wish.source().name(), progress -> varying.make(wish, progress, observer));
    }

    /** How good models are. */
    public Judge judge() {
        return new Judge(runner, room, new DigitJudging(shelf, generation), new VocoderJudging(shelf, vocoding));
    }

    /**
     * Trains a network, or goes on. A stop, by the sign or by cancelling the job, ends the job in order, with a checkpoint; going on is
     * another request.
     *
     * @param observer sees every step, on the device's thread
     * @param stop asks the run to stop, from any thread
     */
    @Override
    public Job<RunRecord> train(TrainRequest wish, TrainingObserver observer, StopSign stop) {
        Company company = new Company(List.of(new HeardAsAsked(new RunVoice(generation))), rehearsing, observer, stop);
        String name = String.valueOf(wish.run().getFileName());
        return runner.submit(name, progress -> teaching.train(wish, company, progress));
    }

    @Override
    public Job<TrainingCost> cost(TrainRequest wish) {
        return runner.submit(wish.preset(), progress -> teaching.cost(wish, progress));
    }

    /** Times a network. */
    public Job<Benchmark.Figures> bench(Benchmark.Wish wish) {
        return runner.submit(
                "bench",
                progress ->
                        new Benchmark(room).measure(wish, options.precision().here(), progress));
    }

    /** Times a network's training. */
    public Job<TrainingBenchmark.Figures> benchTraining(TrainingBenchmark.Wish wish) {
        return runner.submit(
                "bench",
                progress -> new TrainingBenchmark(room)
                        .measure(wish, options.precision().here(), progress));
    }

    @Override
    public void save(Take take, Path file) {
        TakeFile.write(take, file, diffwave.audio.SampleFormat.FLOAT32);
    }

    /** Frees the device; call it on the device's thread, or when that has ended. */
    @Override
    public void close() {
        room.close();
    }
}
