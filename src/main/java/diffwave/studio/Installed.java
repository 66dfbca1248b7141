package diffwave.studio;

import diffwave.model.ModelCard;
import diffwave.model.folder.ModelFolder;

/**
 * A model that is there to be used.
 *
 * @param folder where it lies, and its card
 * @param shipped whether it came with the program
 * @param bytes on disk
 */
public record Installed(ModelFolder folder, boolean shipped, long bytes) {

    public ModelCard card() {
        return folder.card();
    }

    /** What `--model` takes. */
    public String name() {
        return card().name();
    }
}
