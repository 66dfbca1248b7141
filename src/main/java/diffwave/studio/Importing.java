package diffwave.studio;

import diffwave.model.ModelCard;
import diffwave.model.checkpoint.ImportWish;
import diffwave.model.checkpoint.Imported;
import diffwave.model.folder.Checkpoints;
import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes models of other people's checkpoints and of trainers' runs. */
public final class Importing {

    private final Path folder;

    /**
     * @param folder that the new model's folder is made in
     */
    public Importing(Path folder) {
        this.folder = folder;
    }

    /**
     * @param source a checkpoint file, or a folder
     * @param name the new model's: letters, digits, dots, dashes
     * @param wish what the source does not say
     * @return the card of the new model
     * @throws Problem where the source is not one, or the name is taken
     */
    public ModelCard make(Path source, String name, ImportWish wish) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
            throw new Problem("\"" + name + "\" cannot be a model's name: use letters, digits, dots and dashes.");
        }
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            throw new Problem(
                    "There is a model \"" + name + "\" already: choose another name, or remove " + place + ".");
        }
        Imported imported = Checkpoints.read(source, wish);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem("The models folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
        return ModelFolder.write(place, imported.card(), imported.weights()).card();
    }
}
