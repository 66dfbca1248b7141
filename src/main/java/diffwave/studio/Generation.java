package diffwave.studio;

import diffwave.diffusion.Noise;
import diffwave.diffusion.Plan;
import diffwave.diffusion.ReverseProcess;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.SeededNoise;
import diffwave.diffusion.StepObserver;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Condition;
import diffwave.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Makes sounds from noise, with a label or without. */
final class Generation {

    /** What lmnt's unconditional model makes where nobody says a length: five seconds. */
    private static final int OPEN_SECONDS = 5;

    private final ModelShelf shelf;
    private final SoundMaker maker;
    private final Signer signer;

    Generation(ModelShelf shelf, SoundMaker maker, Signer signer) {
        this.shelf = shelf;
        this.maker = maker;
        this.signer = signer;
    }

    List<Take> make(Generate wish, Progress progress, StepObserver observer, Consumer<Take> told) {
        ModelFolder model = shelf.find(wish.model());
        ModelCard card = model.card();
        if (card.architecture().mel().isPresent()) {
            throw new Problem(card.title() + " speaks what a mel says: use `vocode` with a mel or a recording.");
        }
        if (wish.count() < 1 || wish.count() > 10_000) {
            throw new Problem("Make 1 to 10,000 sounds at a time, not " + wish.count() + ".");
        }
        Condition condition = Labelling.condition(card, wish.label());
        Sampling sampling = Labelling.guidanceFor(card, wish.label(), wish.sampling());
        int samples = length(card, wish.samples());
        Plan plan = Plan.of(card.schedule(), sampling);
        wish.noise().ifPresent(noise -> {
            if (wish.count() != 1) {
                throw new Problem("Noise from a file makes one sound: leave out --count.");
            }
            noise.check(ReverseProcess.draws(plan, sampling), samples);
        });
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < wish.count(); i++) {
            long seed = wish.seed() + i;
            Noise noise = wish.noise().map(Noise.class::cast).orElse(new SeededNoise(seed));
            Run run = new Run(model, condition, sampling, plan, noise, samples);
            float[] made = maker.fromNoise(run, Part.of(progress, i, wish.count()), observer);
            String name = Labelling.name(card, wish.label()) + ", seed " + seed;
            Take take = signer.sign(
                    name, "generate", made, run, wish.label(), seed, options(wish, card), List.of(), List.of());
            told.accept(take);
            // decision: a batch leaves only garbage behind, and the heap would grow by half before it is collected
            // (decision 5)
            System.gc();
            takes.add(take);
        }
        return takes;
    }

    /** The length belongs to the recipe where somebody chose it. */
    private static Map<String, String> options(Generate wish, ModelCard card) {
        return wish.samples().isPresent()
                ? Map.of("seconds", Double.toString((double) wish.samples().getAsInt() / card.rate()))
                : Map.of();
    }

    private static int length(ModelCard card, OptionalInt asked) {
        if (card.length().isEmpty()) {
            return asked.orElse(OPEN_SECONDS * card.rate());
        }
        int own = card.length().getAsInt();
        if (asked.isPresent() && asked.getAsInt() > own) {
            throw new Problem(String.format(
                    Locale.ROOT,
                    "%s makes sounds of at most %.2f s, since it was trained on that length; %.2f s is not possible."
                            + " Leave out --seconds, and make several with --count.",
                    card.title(),
                    (double) own / card.rate(),
                    (double) asked.getAsInt() / card.rate()));
        }
        return asked.orElse(own);
    }
}
