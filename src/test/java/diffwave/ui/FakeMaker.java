package diffwave.ui;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.Resampler;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.Job;
import diffwave.job.Progress;
import diffwave.job.Runner;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import diffwave.studio.Branch;
import diffwave.studio.Denoise;
import diffwave.studio.EngineState;
import diffwave.studio.Generate;
import diffwave.studio.Interpolate;
import diffwave.studio.Maker;
import diffwave.studio.MelInput;
import diffwave.studio.Models;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.studio.TrainRequest;
import diffwave.studio.TrainingCost;
import diffwave.studio.Vary;
import diffwave.studio.Vocode;
import diffwave.training.RunRecord;
import diffwave.training.StopSign;
import diffwave.training.TrainingObserver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** A studio that mixes noise into a made voice, less in every step, and can be held at one of them. */
public final class FakeMaker implements Maker {

    public static final EngineState READY = new EngineState(
            EngineState.Phase.READY,
            "CPU · 2 threads · float32",
            "PyTorch 2.7.1. No GPU: this machine has none.",
            0,
            0);

    public final List<Generate> wishes = new CopyOnWriteArrayList<>();
    public final List<Denoise> cleanings = new CopyOnWriteArrayList<>();
    public final List<Path> inputs = new CopyOnWriteArrayList<>();
    public final List<Branch> branches = new CopyOnWriteArrayList<>();
    public final List<Interpolate> mixed = new CopyOnWriteArrayList<>();
    public final List<CompletableFuture<List<Take>>> mixedJobs = new CopyOnWriteArrayList<>();
    public final List<Vary> variations = new CopyOnWriteArrayList<>();
    public final List<Path> saved = new CopyOnWriteArrayList<>();
    public final List<ModelCard> lent = new ArrayList<>();
    public final List<Take> written = new CopyOnWriteArrayList<>();
    public List<ModelCard> models = List.of(Fakes.digits(), Fakes.vocoder());
    /** Those that lie in folders; none. */
    public Models installed = new Models(List.of(), Path.of("none"), Optional.empty());

    public EngineState engine = READY;
    private final Runner runner;
    private final FakeSteps steps = new FakeSteps();
    private Consumer<EngineState> listener = state -> {};
    private volatile String failure = "";
    private Predicate<Generate> refused = wish -> false;
    private String refusal = "";

    public FakeMaker(Runner runner) {
        this.runner = runner;
    }

    /** Waits after this step, from 0, until {@link #release}. */
    public FakeMaker holdAt(int step) {
        steps.holdAt(step);
        return this;
    }

    public FakeMaker failWith(String sentence) {
        failure = sentence;
        return this;
    }

    /** Refuses some wishes. */
    public FakeMaker failWhen(Predicate<Generate> which, String sentence) {
        refused = which;
        refusal = sentence;
        return this;
    }

    /** Completes when the held step was shown to the observer. */
    public CompletableFuture<Void> held() {
        return steps.held();
    }

    public void release() {
        steps.release();
    }

    public void tell(EngineState state) {
        engine = state;
        listener.accept(state);
    }

    @Override
    public List<ModelCard> models() {
        List<ModelCard> all = new ArrayList<>(models);
        installed.list().forEach(model -> all.add(model.card()));
        all.addAll(lent);
        return all;
    }

    @Override
    public ModelCard lend(Path folder) {
        ModelCard card = ModelFolder.read(folder).card().named(folder.toString());
        lent.removeIf(known -> known.name().equals(card.name()));
        lent.add(card);
        return card;
    }

    @Override
    public Models installed() {
        return installed;
    }

    @Override
    public EngineState engine() {
        return engine;
    }

    @Override
    public void onEngine(Consumer<EngineState> next) {
        listener = next;
    }

    @Override
    public Job<List<Take>> generate(Generate wish, StepObserver observer, Consumer<Take> made) {
        wishes.add(wish);
        int which = wish.label().orElse(0);
        return runner.submit("fake", progress -> {
            if (refused.test(wish)) {
                throw new Problem(refusal);
            }
            denoise(Fakes.voice(which, wish.seed()), wish.sampling(), wish.seed(), observer, progress);
            List<Take> takes = LongStream.range(wish.seed(), wish.seed() + wish.count())
                    .mapToObj(seed -> Fakes.take(which, seed))
                    .toList();
            takes.forEach(made);
            return takes;
        });
    }

    /** How it trains; tests say. */
    public interface Training {
        RunRecord run(TrainRequest wish, TrainingObserver observer, StopSign stop, Progress progress);
    }

    public Training training = (wish, observer, stop, progress) -> {
        throw new Problem("This studio does not train.");
    };

    /** What a training step costs; tests say. */
    public Function<TrainRequest, TrainingCost> costs = wish -> {
        throw new Problem("This studio does not train.");
    };

    @Override
    public Job<TrainingCost> cost(TrainRequest wish) {
        return runner.submit("cost", progress -> costs.apply(wish));
    }

    @Override
    public Job<RunRecord> train(TrainRequest wish, TrainingObserver observer, StopSign stop) {
        return runner.submit("train", progress -> training.run(wish, observer, stop, progress));
    }

    @Override
    public MelInput mel(Source source, String model) {
        String name = source.name();
        if (name.startsWith("letter")) {
            throw new Problem(name + " is no sound.");
        }
        Clip clip = Resampler.to(new Clip(Fakes.voice(3, 1), Fakes.RATE), MelFrontEnd.RATE);
        Mel mel = MelFrontEnd.of(FrontEnd.TACOTRON2).mel(clip);
        return new MelInput(
                mel, clip.seconds(), name.endsWith(".wav") ? Optional.of(clip) : Optional.empty(), List.of());
    }

    @Override
    public Job<Take> vocode(Vocode wish, StepObserver observer) {
        inputs.add(Path.of(wish.source().name()));
        return runner.submit("fake", progress -> {
            denoise(Fakes.voice(3, wish.seed()), wish.sampling(), wish.seed(), observer, progress);
            return Fakes.take(3, wish.seed());
        });
    }

    @Override
    public Job<Take> denoise(Denoise wish, StepObserver observer) {
        cleanings.add(wish);
        return runner.submit("fake", progress -> {
            denoise(Fakes.voice(3, wish.seed()), wish.sampling(), wish.seed(), observer, progress);
            Take take = Fakes.take(3, wish.seed());
            return wish.source() instanceof Source.Memory memory
                    ? new Take(take.name(), FakeSteps.smoothed(memory.clip()), take.recipe(), take.notes(), take.made())
                    : take;
        });
    }

    @Override
    public Job<List<Take>> interpolate(Interpolate wish, StepObserver observer) {
        mixed.add(wish);
        Job<List<Take>> job = runner.submit("fake", progress -> {
            denoise(Fakes.voice(3, wish.seed()), wish.sampling(), wish.seed(), observer, progress);
            return wish.lambdas().stream()
                    .map(lambda -> Fakes.take(3, Math.round(lambda * 10)))
                    .toList();
        });
        mixedJobs.add(job.result());
        return job;
    }

    @Override
    public Job<Take> branch(Branch wish, StepObserver observer) {
        branches.add(wish);
        int which = wish.of().label().orElse(0);
        int all = wish.sampling().steps().orElse(200);
        int left = Math.max(1, (int) Math.round(all * wish.noise())); // fewer, the less noise is left
        return runner.submit("fake", progress -> {
            denoise(Fakes.voice(which, wish.seed()), wish.sampling().withSteps(left), wish.seed(), observer, progress);
            return Fakes.take(which, wish.seed());
        });
    }

    @Override
    public Job<Take> vary(Vary wish, StepObserver observer) {
        variations.add(wish);
        return runner.submit("fake", progress -> {
            denoise(Fakes.voice(3, wish.seed()), wish.sampling(), wish.seed(), observer, progress);
            return Fakes.take(3, wish.seed());
        });
    }

    @Override
    public void save(Take take, Path file) {
        if (!failure.isEmpty()) {
            throw new Problem(failure);
        }
        written.add(take);
        saved.add(file);
    }

    private void denoise(float[] voice, Sampling sampling, long seed, StepObserver observer, Progress progress) {
        if (!failure.isEmpty()) {
            throw new Problem(failure);
        }
        steps.run(voice, sampling, seed, observer, progress);
    }
}
