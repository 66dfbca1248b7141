package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.Mel;
import diffwave.audio.MelFrontEnd;
import diffwave.audio.MelMatch;
import diffwave.diffusion.Noise;
import diffwave.diffusion.Plan;
import diffwave.diffusion.ReverseProcess;
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
import java.util.TreeMap;

/** Makes the sound that a mel describes. */
final class Vocoding {

    /** The option that a recipe names it by. */
    static final String MATCHED = "match-mel";

    private final ModelShelf shelf;
    private final SoundMaker maker;
    private final Signer signer;

    Vocoding(ModelShelf shelf, SoundMaker maker, Signer signer) {
        this.shelf = shelf;
        this.maker = maker;
        this.signer = signer;
    }

    Take make(Vocode wish, Progress progress, StepObserver observer) {
        ModelFolder model = shelf.find(wish.model());
        ModelCard card = model.card();
        if (card.architecture().mel().isEmpty()) {
            throw new Problem(card.title() + " hears no mel: choose a vocoder, or use `generate`.");
        }
        if (wish.matched() && card.architecture().mel().get().hop() != MelFrontEnd.HOP) {
            throw new Problem(card.title() + " has frames of another length than a recording's mel: its sound cannot be"
                    + " matched to it. Leave out --match-mel.");
        }
        List<String> notes = new ArrayList<>();
        Mel mel = Sources.mel(wish.source(), wish.frontEnd(), card, notes);
        int samples =
                Math.multiplyExact(mel.frames(), card.architecture().mel().get().hop());
        Plan plan = Plan.of(card.schedule(), wish.sampling());
        wish.noise().ifPresent(noise -> noise.check(ReverseProcess.draws(plan, wish.sampling()), samples));
        Noise noise = wish.noise().map(Noise.class::cast).orElse(new SeededNoise(wish.seed()));
        Run run = new Run(model, new Condition.Mel(mel.values()), wish.sampling(), plan, noise, samples);
        float[] made = maker.fromNoise(run, progress, observer);
        if (wish.matched()) {
            made = MelMatch.of(new Clip(made, card.rate()), mel).samples();
        }
        String name = wish.source().name() + ", seed " + wish.seed();
        return signer.sign(
                name,
                "vocode",
                made,
                run,
                OptionalInt.empty(),
                wish.seed(),
                options(wish),
                List.of(Sources.input(wish.source())),
                notes);
    }

    private static Map<String, String> options(Vocode wish) {
        Map<String, String> options = new TreeMap<>();
        wish.frontEnd().ifPresent(said -> options.put("frontend", said.name().toLowerCase(Locale.ROOT)));
        if (wish.matched()) {
            options.put(MATCHED, "true");
        }
        return options;
    }
}
