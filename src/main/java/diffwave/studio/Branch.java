package diffwave.studio;

import diffwave.diffusion.Sampling;

/**
 * A wish to leave a run in the middle and go on another way.
 *
 * @param of the run that is left, as it was asked for one sound; its seed is that sound's
 * @param done how many of its steps were made, 1 … all but one
 * @param x x after the last of them, [sample]
 * @param sampling how to go on; a number of steps counts as for a whole run, and the part that is left of it is made
 * @param seed of the noise from here on
 */
public record Branch(Generate of, int done, float[] x, Sampling sampling, long seed) {}
