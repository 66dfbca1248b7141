package diffwave.studio;

import diffwave.diffusion.Noise;
import diffwave.diffusion.Plan;
import diffwave.diffusion.Sampling;
import diffwave.model.folder.ModelFolder;
import diffwave.network.Condition;

/**
 * One run of a model, complete but for where it starts.
 *
 * @param model whose network
 * @param condition what it is told, for one row
 * @param sampling how
 * @param plan the steps
 * @param noise the random numbers
 * @param samples of the whole signal
 */
record Run(ModelFolder model, Condition condition, Sampling sampling, Plan plan, Noise noise, int samples) {

    /** The same with another noise. */
    Run with(Noise other) {
        return new Run(model, condition, sampling, plan, other, samples);
    }

    /** Whether each evaluation asks with and without the label. */
    boolean guided() {
        return sampling.guidance() != 1
                && condition instanceof Condition.Labels labels
                && labels.rows()[0] != noneRow();
    }

    /** The embedding's row for "no label". */
    int noneRow() {
        return model.card().architecture().labels().orElseThrow().rows() - 1;
    }
}
