package diffwave.studio;

import diffwave.diffusion.Plan;
import diffwave.diffusion.PlannedStep;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.SeededNoise;
import diffwave.diffusion.StepObserver;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import java.util.List;
import java.util.Map;

/** Goes on from the middle of a run with another seed, sampler or guidance. */
final class Branching {

    /** A stream of its own, so that a branch with its parent's seed does not meet the noise that its parent has seen. */
    private static final int STREAM = 3;

    /** Noise levels of one step, rounded on different ways. */
    private static final double SAME = 1e-9;

    private final ModelShelf shelf;
    private final SoundMaker maker;
    private final Signer signer;

    Branching(ModelShelf shelf, SoundMaker maker, Signer signer) {
        this.shelf = shelf;
        this.maker = maker;
        this.signer = signer;
    }

    Take make(Branch wish, Progress progress, StepObserver observer) {
        Generate parent = wish.of();
        ModelFolder model = shelf.find(parent.model());
        ModelCard card = model.card();
        Sampling before = Labelling.guidanceFor(card, parent.label(), parent.sampling());
        Sampling after = Labelling.guidanceFor(card, parent.label(), wish.sampling());
        Plan plan = rest(card.schedule(), before, after, wish.noise());
        Run run = new Run(
                model,
                Labelling.condition(card, parent.label()),
                after,
                plan,
                SeededNoise.stream(STREAM, wish.seed()),
                wish.x().length);
        float[] made = maker.from(wish.x(), run, progress, observer);
        String name = Labelling.name(card, parent.label()) + ", seed " + parent.seed() + " → " + wish.seed();
        Map<String, String> options = Map.of(
                "branch-of-seed", Long.toString(parent.seed()),
                "branch-of-sampling", CommandText.sampling(before),
                "branch-noise", Double.toString(wish.noise()));
        return signer.sign(name, "branch", made, run, parent.label(), wish.seed(), options, List.of(), List.of());
    }

    /**
     * The steps that are left. With the parent's own steps they are its own; else the steps of the other sampling from the
     * training step whose noise is nearest to what x holds.
     */
    static Plan rest(Schedule training, Sampling before, Sampling after, double noise) {
        if (!(noise > 0 && noise < 1)) {
            throw new Problem("A run can be left while noise is left in it: not at a noise level of " + noise + ".");
        }
        if (before.steps().equals(after.steps()) && before.schedule().equals(after.schedule())) {
            List<PlannedStep> below = Plan.of(training, before).steps().stream()
                    .filter(step -> step.noise() < noise + SAME)
                    .toList();
            if (!below.isEmpty() && below.getFirst().noise() > noise - SAME) {
                return new Plan(below);
            }
        }
        int t = training.nearest(noise);
        if (after.steps().isEmpty()) {
            return Plan.from(training, after, t);
        }
        double part = after.steps().getAsInt() * (t + 1.0) / training.steps();
        int steps = Math.clamp(Math.round(part), 1, t + 1);
        return Plan.from(training, after.withSteps(steps), t);
    }
}
