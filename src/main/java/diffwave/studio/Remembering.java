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

/**
 * A maker that remembers where the inputs of its takes are, so that they can be made again.
 *
 * @param maker makes
 * @param atHand remembers
 */
public record Remembering(Maker maker, AtHand atHand) implements Maker {

    @Override
    public Job<List<Take>> generate(Generate wish, StepObserver observer, Consumer<Take> made) {
        return maker.generate(wish, observer, made);
    }

    @Override
    public MelInput mel(Source source, String model) {
        return maker.mel(source, model);
    }

    @Override
    public Job<Take> vocode(Vocode wish, StepObserver observer) {
        return one(maker.vocode(wish, observer), List.of(wish.source()));
    }

    @Override
    public Job<Take> denoise(Denoise wish, StepObserver observer) {
        return one(maker.denoise(wish, observer), List.of(wish.source()));
    }

    @Override
    public Job<List<Take>> interpolate(Interpolate wish, StepObserver observer) {
        Job<List<Take>> job = maker.interpolate(wish, observer);
        job.result().thenAccept(takes -> takes.forEach(take -> remember(take, List.of(wish.a(), wish.b()))));
        return job;
    }

    @Override
    public Job<Take> branch(Branch wish, StepObserver observer) {
        return maker.branch(wish, observer);
    }

    @Override
    public Job<Take> vary(Vary wish, StepObserver observer) {
        return one(maker.vary(wish, observer), List.of(wish.source()));
    }

    @Override
    public Job<TrainingCost> cost(TrainRequest wish) {
        return maker.cost(wish);
    }

    @Override
    public Job<RunRecord> train(TrainRequest wish, TrainingObserver observer, StopSign stop) {
        return maker.train(wish, observer, stop);
    }

    private Job<Take> one(Job<Take> job, List<Source> sources) {
        job.result().thenAccept(take -> remember(take, sources));
        return job;
    }

    private void remember(Take take, List<Source> sources) {
        atHand.remember(take.recipe(), sources);
    }

    @Override
    public List<ModelCard> models() {
        return maker.models();
    }

    @Override
    public ModelCard lend(Path folder) {
        return maker.lend(folder);
    }

    @Override
    public Models installed() {
        return maker.installed();
    }

    @Override
    public EngineState engine() {
        return maker.engine();
    }

    @Override
    public void onEngine(Consumer<EngineState> watcher) {
        maker.onEngine(watcher);
    }

    @Override
    public void save(Take take, Path file) {
        maker.save(take, file);
    }
}
