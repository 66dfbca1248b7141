package diffwave.studio;

import diffwave.diffusion.Sampling;
import java.util.OptionalInt;

/**
 * A wish to clean a recording (SPEC 6.1).
 *
 * @param model an unconditional model, one with a "none" row, or a vocoder
 * @param source the recording
 * @param label a label's index; empty for none
 * @param sampling how
 * @param step on the paper's scale (T = 200), 1-based; 25 is the paper's
 * @param scale whether the recording is scaled by √ᾱ_t first
 * @param seed of the noise
 * @param keepBand whether a recording of a higher rate than the model's keeps it, and with it, as recorded, the band above the
 *     model's
 */
public record Denoise(
        String model,
        Source source,
        OptionalInt label,
        Sampling sampling,
        int step,
        boolean scale,
        long seed,
        boolean keepBand)
        implements Making {

    /** At the model's rate. */
    public Denoise(
            String model, Source source, OptionalInt label, Sampling sampling, int step, boolean scale, long seed) {
        this(model, source, label, sampling, step, scale, seed, false);
    }
}
