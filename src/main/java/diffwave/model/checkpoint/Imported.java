package diffwave.model.checkpoint;

import diffwave.model.ModelCard;
import diffwave.model.Weights;

/**
 * A network that another program trained, in our names.
 *
 * @param card a draft: its title, training, quality, licence and credit are for a person to complete
 * @param weights checked against the card's architecture, in its order
 */
public record Imported(ModelCard card, Weights weights) {}
