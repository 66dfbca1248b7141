package diffwave.studio;

import diffwave.audio.Mel;
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

/** Makes the sound that a mel describes. */
final class Vocoding {

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
        List<String> notes = new ArrayList<>();
        Mel mel = Sources.mel(wish.source(), wish.frontEnd(), card, notes);
        int samples =
                Math.multiplyExact(mel.frames(), card.architecture().mel().get().hop());
        Plan plan = Plan.of(card.schedule(), wish.sampling());
        wish.noise().ifPresent(noise -> noise.check(ReverseProcess.draws(plan, wish.sampling()), samples));
        Noise noise = wish.noise().map(Noise.class::cast).orElse(new SeededNoise(wish.seed()));
        Run run = new Run(model, new Condition.Mel(mel.values()), wish.sampling(), plan, noise, samples);
        float[] made = maker.fromNoise(run, progress, observer);
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
        return wish.frontEnd()
                .map(said -> Map.of("frontend", said.name().toLowerCase(Locale.ROOT)))
                .orElse(Map.of());
    }
}
