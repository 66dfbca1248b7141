package diffwave.ui.train;

import diffwave.training.history.Series;

/**
 * One curve among those laid over each other.
 *
 * @param name in legend and readout; empty for one that goes without saying
 * @param series over the steps
 * @param token its colour
 * @param strength 0 … 1, how much it stands out
 * @param thickness pixels
 * @param dash pixels drawn and left out in turn; 0 for all drawn
 */
public record Line(String name, Series series, String token, double strength, double thickness, int dash) {}
