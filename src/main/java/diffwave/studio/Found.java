package diffwave.studio;

import diffwave.model.ModelCard;
import diffwave.model.checkpoint.Imported;
import java.nio.file.Path;

/**
 * A network that was read out of somebody's file and is not installed yet.
 *
 * @param source the file or folder
 * @param imported card and weights
 * @param name free, and made of the file's name: what it would be called
 */
public record Found(Path source, Imported imported, String name) {

    public ModelCard card() {
        return imported.card();
    }

    /** Whether its title is only the file's name, which says little. */
    public boolean untitled() {
        return card().title().isBlank() || card().title().equals(card().name());
    }
}
