package diffwave.studio;

import diffwave.diffusion.Plan;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.SeededNoise;
import diffwave.diffusion.StepObserver;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes variations: x_t = √ᾱ_t x_0 + √(1 − ᾱ_t) ε (paper, eq. 5), then the reverse process from t. */
final class Varying {

    /** Of the seed's streams; {@link SoundMaker#inWindows} takes one per window from 0 on. */
    private static final int STREAM = 1 << 20;

    private final ModelShelf shelf;
    private final SoundMaker maker;
    private final Signer signer;

    Varying(ModelShelf shelf, SoundMaker maker, Signer signer) {
        this.shelf = shelf;
        this.maker = maker;
        this.signer = signer;
    }

    Take make(Vary wish, Progress progress, StepObserver observer) {
        ModelFolder model = shelf.find(wish.model());
        ModelCard card = model.card();
        int t = PaperStep.on(card.schedule(), wish.step());
        Sources.Read read = Sources.recording(wish.source(), card.rate());
        List<String> notes = new ArrayList<>(read.notes());
        Sampling sampling = Denoising.upTo(t, Labelling.guidanceFor(card, wish.label(), wish.sampling()), notes);
        Plan plan = Plan.from(card.schedule(), sampling, t);
        float[] x = noised(read.clip().samples(), card.schedule().alphaBar(t), wish.seed());
        Run run = new Run(
                model,
                Denoising.condition(card, wish.label(), read.clip()),
                sampling,
                plan,
                new SeededNoise(wish.seed()),
                card.length().orElse(x.length));
        float[] made = maker.inWindows(x, run, wish.seed(), progress, observer);
        notes.add("Noised to step " + PaperStep.describe(card.schedule(), wish.step()) + ".");
        return signer.sign(
                wish.source().name() + ", varied",
                "vary",
                made,
                run,
                wish.label(),
                wish.seed(),
                Map.of("step", Integer.toString(wish.step())),
                List.of(Sources.input(wish.source())),
                notes);
    }

    private static float[] noised(float[] clean, double alphaBar, long seed) {
        float[][] noise = new float[1][clean.length];
        SeededNoise.stream(STREAM, seed).fill(0, noise);
        float data = (float) Math.sqrt(alphaBar);
        float level = (float) Math.sqrt(1 - alphaBar);
        for (int i = 0; i < clean.length; i++) {
            noise[0][i] = data * clean[i] + level * noise[0][i];
        }
        return noise[0];
    }
}
