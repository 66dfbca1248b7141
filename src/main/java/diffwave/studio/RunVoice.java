package diffwave.studio;

import diffwave.audio.Clip;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.StepObserver;
import diffwave.job.Cancelled;
import diffwave.job.Progress;
import diffwave.judging.HeardAsAsked;
import diffwave.model.ModelCard;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Speaks for a run that is judged while it learns: few steps, since the network learns meanwhile nothing. */
record RunVoice(Generation generation) implements HeardAsAsked.Voice {

    private static final int STEPS = 12;

    @Override
    public Optional<Clip> say(Path run, ModelCard card, int label, long seed, Progress progress) {
        int steps = Math.min(STEPS, card.schedule().steps());
        Sampling sampling =
                Sampling.steps(Method.DDIM, steps).withGuidance(card.sampling().guidance());
        Generate wish = new Generate(run.toAbsolutePath().toString(), OptionalInt.of(label), sampling, seed, 1);
        try {
            return Optional.of(generation
                    .make(wish, new Quiet(progress), StepObserver.NONE, take -> {})
                    .getFirst()
                    .clip());
        } catch (Cancelled stop) {
            return Optional.empty();
        }
    }
}
