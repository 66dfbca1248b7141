package diffwave.studio;

/**
 * What a training step takes here.
 *
 * @param secondsAStep median of some steps, all batches of a step together
 * @param mebibytes of memory that the program held then, native memory included where the system tells
 */
public record TrainingCost(double secondsAStep, double mebibytes) {}
