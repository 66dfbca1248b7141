package diffwave.model.folder;

import diffwave.model.checkpoint.ImportWish;
import diffwave.model.checkpoint.Imported;
import diffwave.model.checkpoint.TorchCheckpoint;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a network from whatever holds one: our model folder or file, a run of {@code gpu/train.py}, lmnt's or philsyn's checkpoint. */
public final class Checkpoints {

    private Checkpoints() {}

    /**
     * Reads whatever is there.
     *
     * @param path a file or a folder
     * @param wish what a person says where the file is silent
     * @throws Problem saying what is wrong, or what must be said with which option
     */
    public static Imported read(Path path, ImportWish wish) {
        if (!Files.exists(path)) {
            throw new Problem("There is nothing at " + path + "; check the name.");
        }
        if (Files.isDirectory(path)) {
            return folder(path, wish);
        }
        String name = String.valueOf(path.getFileName());
        if (name.equals("model.json") || name.equals("model.safetensors")) {
            return folder(path.toAbsolutePath().getParent(), wish);
        }
        if (ModelFile.named(path)) {
            refuseWish(path, wish);
            return ModelFile.read(path);
        }
        return TorchCheckpoint.read(path, wish);
    }

    /**
     * Whether there is a network in it, as far as names and headers tell; the weights are not read. Quick enough to ask while
     * something is dropped.
     */
    public static boolean isOne(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return ModelFolder.isOne(path) || TrainerFolder.isOne(path) || Files.exists(path.resolve("weights.pt"));
            }
            String name = String.valueOf(path.getFileName());
            return name.equals("model.json")
                    || (ModelFile.named(path) ? ModelFile.isOne(path) : TorchCheckpoint.isOne(path));
        } catch (Problem none) {
            return false;
        }
    }

    private static void refuseWish(Path path, ImportWish wish) {
        if (!wish.equals(ImportWish.none())) {
            throw new Problem(
                    path.getFileName() + " says all of a model itself: leave out --dialect, --steps, --beta-last,"
                            + " --rate and --cycle.");
        }
    }

    private static Imported folder(Path path, ImportWish wish) {
        if (!Files.exists(path.resolve("weights.pt"))) {
            refuseWish(path, wish);
        }
        if (ModelFolder.isOne(path)) {
            ModelFolder folder = ModelFolder.read(path);
            return new Imported(folder.card(), folder.weights());
        }
        if (TrainerFolder.isOne(path)) {
            return TrainerFolder.read(path);
        }
        if (Files.exists(path.resolve("weights.pt"))) { // a model folder of lmnt's program
            return TorchCheckpoint.read(path.resolve("weights.pt"), wish);
        }
        throw new Problem(
                path + " is a folder without a model: it has no model.json of ours or of gpu/train.py; name the"
                        + " checkpoint file itself.");
    }
}
