package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.audio.Onset;
import diffwave.diffusion.Plan;
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

/** Makes the sounds between two recordings: both noised to step t, mixed, and brought back (paper, 5.4; SPEC 6.2). */
final class Interpolation {

    private static final int STREAM_A = 1;
    private static final int STREAM_B = 2;
    /** Of the loudest energy: −20 dB. */
    private static final double ONSET = 0.01;

    private final ModelShelf shelf;
    private final SoundMaker maker;
    private final Signer signer;

    Interpolation(ModelShelf shelf, SoundMaker maker, Signer signer) {
        this.shelf = shelf;
        this.maker = maker;
        this.signer = signer;
    }

    List<Take> make(Interpolate wish, Progress progress, StepObserver observer) {
        for (double lambda : wish.lambdas()) {
            if (!(lambda >= 0 && lambda <= 1)) {
                throw new Problem("λ is " + lambda + "; it lies between 0 (all A) and 1 (all B).");
            }
        }
        ModelFolder model = shelf.find(wish.model());
        ModelCard card = model.card();
        int t = PaperStep.on(card.schedule(), wish.step());
        List<String> notes = new ArrayList<>();
        Sampling sampling = Denoising.upTo(t, Labelling.guidanceFor(card, wish.label(), wish.sampling()), notes);
        Plan plan = Plan.from(card.schedule(), sampling, t);
        Pair pair = Pair.align(wish, card, notes);
        notes.add("Noised to step " + PaperStep.describe(card.schedule(), wish.step()) + ".");
        float[] noiseA = drawn(STREAM_A, wish.seed(), pair.length());
        float[] noiseB = wish.sharedNoise() ? noiseA : drawn(STREAM_B, wish.seed(), pair.length());
        Mixing mixing =
                new Mixing(pair.a(), pair.b(), noiseA, noiseB, card.schedule().alphaBar(t));
        List<Recipe.Input> inputs = List.of(Sources.input(wish.a()), Sources.input(wish.b()));
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < wish.lambdas().size(); i++) {
            double lambda = wish.lambdas().get(i);
            Condition condition = pair.condition(wish, card, lambda);
            // the same noise for every λ, so that neighbours differ by λ alone
            int window = card.length().orElse(pair.length());
            Run run = new Run(model, condition, sampling, plan, new SeededNoise(wish.seed()), window);
            float[] x = mixed(wish, mixing, lambda);
            Progress part = Part.of(progress, i, wish.lambdas().size());
            float[] made = maker.inWindows(x, run, wish.seed(), part, observer);
            String name = String.format(Locale.ROOT, "λ %.2f", lambda);
            takes.add(signer.sign(
                    name, "interpolate", made, run, wish.label(), wish.seed(), options(wish, lambda), inputs, notes));
        }
        return takes;
    }

    private static float[] mixed(Interpolate wish, Mixing mixing, double lambda) {
        if (wish.spherical()) {
            return mixing.spherical(lambda);
        }
        return wish.compensated() ? mixing.compensated(lambda) : mixing.linear(lambda);
    }

    private static Map<String, String> options(Interpolate wish, double lambda) {
        return Map.of(
                "step", Integer.toString(wish.step()),
                "lambda", Double.toString(lambda),
                "noise-mode", wish.sharedNoise() ? "shared" : "independent",
                "level", wish.compensated() ? "compensated" : "paper",
                "mix", wish.spherical() ? "slerp" : "linear");
    }

    private static float[] drawn(int stream, long seed, int samples) {
        float[][] row = new float[1][samples];
        SeededNoise.stream(stream, seed).fill(0, row);
        return row[0];
    }

    /** Two clips of one length, B shifted so that both begin at the same time. */
    private record Pair(float[] a, float[] b, int rate) {

        static Pair align(Interpolate wish, ModelCard card, List<String> notes) {
            Sources.Read a = Sources.recording(wish.a(), card.rate());
            Sources.Read b = Sources.recording(wish.b(), card.rate());
            notes.addAll(a.notes());
            notes.addAll(b.notes());
            int onsetA = Onset.of(a.clip(), ONSET).orElse(0);
            int onsetB = Onset.of(b.clip(), ONSET).orElse(0);
            int shift = onsetA - onsetB;
            notes.add(String.format(
                    Locale.ROOT,
                    "Aligned by onset: A begins at %.3f s, B at %.3f s; B is moved by %.3f s.",
                    (double) onsetA / card.rate(),
                    (double) onsetB / card.rate(),
                    (double) shift / card.rate()));
            int longest = Math.max(a.clip().samples().length, b.clip().samples().length + Math.max(0, shift));
            int length = Math.max(longest, card.length().orElse(0));
            return new Pair(
                    placed(a.clip().samples(), 0, length), placed(b.clip().samples(), shift, length), card.rate());
        }

        private static float[] placed(float[] samples, int shift, int length) {
            float[] out = new float[length];
            int from = Math.max(0, -shift);
            int to = Math.max(0, shift);
            int count = Math.min(samples.length - from, length - to);
            if (count > 0) {
                System.arraycopy(samples, from, out, to, count);
            }
            return out;
        }

        int length() {
            return a.length;
        }

        Condition condition(Interpolate wish, ModelCard card, double lambda) {
            if (card.architecture().mel().isEmpty()) {
                return Labelling.condition(card, wish.label());
            }
            float[][] melA = Sources.melOf(new Clip(a, rate), card).values();
            float[][] melB = Sources.melOf(new Clip(b, rate), card).values();
            float[][] between = new float[melA.length][melA[0].length];
            for (int band = 0; band < between.length; band++) {
                for (int frame = 0; frame < between[band].length; frame++) {
                    between[band][frame] = (float) ((1 - lambda) * melA[band][frame] + lambda * melB[band][frame]);
                }
            }
            return new Condition.Mel(between);
        }
    }
}
