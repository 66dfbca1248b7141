package diffwave.ui.generate;

import diffwave.audio.Clip;
import diffwave.diffusion.StepSeen;
import diffwave.model.ModelCard;

/**
 * A step that was seen, with copies of its own to look at and hear.
 *
 * @param index 0 for the noisiest
 * @param count steps of the whole run
 * @param trained its training step as screens count it, from 1
 * @param of training steps of its model
 * @param noise √(1 − ᾱ) of what is there now
 * @param now x after the step, of the first sound
 * @param going the predicted sound
 * @param rate samples per second
 */
public record Step(int index, int count, double trained, int of, double noise, float[] now, float[] going, int rate) {

    /** Noise of full level is far louder than any voice: it is heard at a quarter. */
    private static final float QUIET = 0.25f;

    /** Copies what is kept; the arrays of {@code seen} change with the next step. */
    static Step of(StepSeen seen, ModelCard model) {
        return new Step(
                seen.index(),
                seen.count(),
                seen.step() + 1,
                model.schedule().steps(),
                seen.noiseAfter(),
                seen.x()[0].clone(),
                seen.predicted()[0].clone(),
                model.rate());
    }

    /** The same, counted within a run that had made some steps before. */
    Step after(int before) {
        return new Step(index + before, count + before, trained, of, noise, now, going, rate);
    }

    /** To hear: the noise for {@link Mode#NOW}, else the predicted sound, inside full scale. */
    Clip clip(Mode mode) {
        float[] source = mode == Mode.NOW ? now : going;
        float gain = mode == Mode.NOW ? QUIET : 1;
        float[] samples = new float[source.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.clamp(source[i] * gain, -1, 1);
        }
        return new Clip(samples, rate);
    }
}
