package diffwave.studio;

import diffwave.diffusion.Sampling;
import java.util.OptionalInt;

/**
 * A wish for another sound like one that is there: noised to step t, and brought back.
 *
 * @param model an unconditional model, one with labels, or a vocoder
 * @param source the sound
 * @param label a label's index; empty for none
 * @param sampling how
 * @param step t on the paper's scale (T = 200), 1-based: the higher, the less is left of the sound
 * @param seed of the noise
 */
public record Vary(String model, Source source, OptionalInt label, Sampling sampling, int step, long seed)
        implements Making {}
