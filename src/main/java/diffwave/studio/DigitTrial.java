package diffwave.studio;

import diffwave.diffusion.Sampling;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A wish to know how many of a model's digits are heard as asked.
 *
 * @param model an installed model's name, whose labels are the ten digits
 * @param perDigit sounds of each, at least 1
 * @param sampling how
 * @param seed of the first sound; each further one takes the next
 * @param dataset FSDD's folder, whose test split is heard beside them
 */
public record DigitTrial(String model, int perDigit, Sampling sampling, long seed, Optional<Path> dataset) {}
