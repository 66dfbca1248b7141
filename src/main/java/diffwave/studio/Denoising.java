package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.diffusion.Noise;
import diffwave.diffusion.Plan;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.SeededNoise;
import diffwave.diffusion.StepObserver;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Cleans a recording: it enters the reverse process as x_t (paper, 5.4; SPEC 6.1). */
final class Denoising {

    private final ModelShelf shelf;
    private final SoundMaker maker;
    private final Signer signer;

    Denoising(ModelShelf shelf, SoundMaker maker, Signer signer) {
        this.shelf = shelf;
        this.maker = maker;
        this.signer = signer;
    }

    Take make(Denoise wish, Progress progress, StepObserver observer) {
        ModelFolder model = shelf.find(wish.model());
        ModelCard card = model.card();
        int t = PaperStep.on(card.schedule(), wish.step());
        Sources.Read read = Sources.recording(wish.source(), card.rate());
        boolean band = wish.keepBand() && read.lost().isPresent();
        List<String> notes = new ArrayList<>(band ? read.warnings() : read.notes());
        Sampling sampling = upTo(t, Labelling.guidanceFor(card, wish.label(), wish.sampling()), notes);
        Plan plan = Plan.from(card.schedule(), sampling, t);
        float[] noisy = scaled(
                read.clip().samples(), wish.scale() ? Math.sqrt(card.schedule().alphaBar(t)) : 1);
        int window = card.length().orElse(noisy.length);
        Noise noise = new SeededNoise(wish.seed());
        Run run = new Run(model, condition(card, wish.label(), read.clip()), sampling, plan, noise, window);
        float[] clean = maker.inWindows(noisy, run, wish.seed(), progress, observer);
        Map<String, String> options =
                new TreeMap<>(Map.of("step", Integer.toString(wish.step()), "scale", Boolean.toString(wish.scale())));
        Clip made = new Clip(clean, card.rate());
        if (band) {
            options.put("keep-band", "true");
            notes.add(String.format(
                    Locale.ROOT,
                    "What lies above %.1f kHz was put back as it was recorded: no model has heard it.",
                    card.rate() / 2000.0));
            made = Band.above(read.own(), read.clip(), made);
        }
        notes.add("Entered at step " + PaperStep.describe(card.schedule(), wish.step()) + ".");
        String name = wish.source().name() + ", cleaned";
        return signer.sign(
                name,
                "denoise",
                made,
                run,
                wish.label(),
                wish.seed(),
                options,
                List.of(Sources.input(wish.source())),
                notes);
    }

    /** What is told of a recording: its own mel, or the label. */
    static Condition condition(ModelCard card, OptionalInt label, Clip clip) {
        return card.architecture().mel().isPresent()
                ? new Condition.Mel(Sources.melOf(clip, card).values())
                : Labelling.condition(card, label);
    }

    /** A run from the middle has at most the steps that lie below: a larger number means all of them. */
    static Sampling upTo(int t, Sampling sampling, List<String> notes) {
        int most = t + 1;
        if (sampling.steps().isEmpty() || sampling.steps().getAsInt() <= most) {
            return sampling;
        }
        notes.add("From here " + most + " steps remain: all of them are run, not "
                + sampling.steps().getAsInt() + ".");
        return sampling.withSteps(most);
    }

    private static float[] scaled(float[] samples, double factor) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (samples[i] * factor);
        }
        return out;
    }
}
