package diffwave.model.checkpoint;

import diffwave.model.Weights;

/**
 * Adam's memory of a network, to go on elsewhere.
 *
 * @param steps done
 * @param rate of the last
 * @param mean average of each derivative, named and shaped as the weights
 * @param square average of its square
 */
public record Optimizer(long steps, double rate, Weights mean, Weights square) {}
