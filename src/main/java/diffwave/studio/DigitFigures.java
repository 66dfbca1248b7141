package diffwave.studio;

import diffwave.judging.Confusion;
import java.util.Optional;

/**
 * What the ear heard.
 *
 * @param made of the model's digits
 * @param real of real people's, the measure of the ear itself; empty where no data set was given
 * @param ear how good the ear is by its own card
 */
public record DigitFigures(Confusion made, Optional<Confusion> real, String ear) {}
