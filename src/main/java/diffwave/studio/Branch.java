package diffwave.studio;

import diffwave.diffusion.Sampling;

/**
 * A wish to leave a run in the middle and go on another way.
 *
 * @param of the run that is left, as it was asked for one sound; its seed is that sound's
 * @param noise √(1 − ᾱ) of x, above 0
 * @param x what the run had made when it is left, [sample]
 * @param sampling how to go on; a number of steps counts as for a whole run, and the part that is left of it is made
 * @param seed of the noise from here on
 */
public record Branch(Generate of, double noise, float[] x, Sampling sampling, long seed) {}
