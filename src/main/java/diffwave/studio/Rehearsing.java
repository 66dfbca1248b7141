package diffwave.studio;

import diffwave.audio.Mel;
import diffwave.audio.SampleFormat;
import diffwave.diffusion.Method;
import diffwave.diffusion.Plan;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.SeededNoise;
import diffwave.diffusion.StepObserver;
import diffwave.job.Cancelled;
import diffwave.job.Progress;
import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Condition;
import diffwave.training.Rehearsal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes a run's samples as any other sound is made, so that each has its recipe. */
final class Rehearsing implements Rehearsal {

    private static final int OPEN_SECONDS = 1;

    private final SoundMaker maker;
    private final Signer signer;

    Rehearsing(SoundMaker maker, Signer signer) {
        this.maker = maker;
        this.signer = signer;
    }

    @Override
    public void make(Path run, Part part, Path file, Progress progress) {
        ModelFolder model = ModelFolder.read(run);
        ModelCard card = model.card();
        Sampling wished = Sampling.steps(Method.DDIM, part.steps())
                .withGuidance(card.sampling().guidance());
        Sampling sampling = Labelling.guidanceFor(card, part.label(), wished);
        int samples = part.mel()
                .map(mel ->
                        mel.frames() * card.architecture().mel().orElseThrow().hop())
                .orElse(card.length().orElse(OPEN_SECONDS * card.rate()));
        Condition condition = part.mel()
                .<Condition>map(mel -> new Condition.Mel(mel.values()))
                .orElseGet(() -> Labelling.condition(card, part.label()));
        Run how = new Run(
                model, condition, sampling, Plan.of(card.schedule(), sampling), new SeededNoise(part.seed()), samples);
        try {
            float[] made = maker.fromNoise(how, new Quiet(progress), StepObserver.NONE);
            Take take = signer.sign(
                    "sample " + part.number(),
                    part.mel().map(Mel::frontEnd).isPresent() ? "vocode" : "generate",
                    made,
                    how,
                    part.label(),
                    part.seed(),
                    Map.of(),
                    List.of(),
                    List.of());
            TakeFile.write(take, file, SampleFormat.PCM16);
        } catch (Cancelled stop) {
            return; // a run that is to stop does so without the rest of its samples
        }
    }
}
