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
 */
public record Denoise(
        String model, Source source, OptionalInt label, Sampling sampling, int step, boolean scale, long seed)
        implements Making {}
