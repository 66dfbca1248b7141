package diffwave.model.folder;

import diffwave.model.ModelCard;
import diffwave.model.Weights;
import diffwave.model.checkpoint.Beside;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * A model on disk: a folder with {@code model.json} and {@code model.safetensors} (docs/model-folder.md).
 *
 * @param path the folder
 * @param card what its model.json says; the name is the folder's
 */
public record ModelFolder(Path path, ModelCard card) {

    private static final String CARD = "model.json";
    private static final String WEIGHTS = "model.safetensors";

    /** Whether a path looks like a model of ours: a folder with a model.json that has an architecture. */
    public static boolean isOne(Path path) {
        return Files.isRegularFile(path.resolve(CARD))
                && JsonFields.read(path.resolve(CARD)).has("architecture");
    }

    /**
     * Reads the card; the weights stay on disk until {@link #weights()}.
     *
     * @throws Problem naming the file, and the field that is missing or wrong
     */
    public static ModelFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem("There is no model folder " + folder + "; a model is a folder with model.json and"
                    + " model.safetensors.");
        }
        JsonFields json = JsonFields.read(folder.resolve(CARD));
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        return new ModelFolder(folder, CardReader.card(json, name));
    }

    /**
     * The weights, every name and shape checked against the card's architecture, in its order.
     *
     * @throws Problem naming the file and the tensor
     */
    public Weights weights() {
        return Safetensors.readWeights(path.resolve(WEIGHTS))
                .from(card.name() + "/" + WEIGHTS)
                .matching(card.architecture());
    }

    /** Bytes of its two files on disk; a missing one counts for nothing. */
    public long bytes() {
        return path.resolve(CARD).toFile().length()
                + path.resolve(WEIGHTS).toFile().length();
    }

    /** When the weights were last written. */
    public FileTime written() {
        try {
            return Files.getLastModifiedTime(path.resolve(WEIGHTS));
        } catch (IOException e) {
            throw new Problem(card.name() + "/" + WEIGHTS + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * Checks everything: the weights against the architecture, and their SHA-256 against the card's.
     *
     * @throws Problem saying what differs
     */
    public void verify() {
        weights();
        String found = Digest.of(path.resolve(WEIGHTS));
        if (!found.equalsIgnoreCase(card.sha256())) {
            throw new Problem(
                    card.name() + "/" + WEIGHTS + " is not the file that model.json describes: its SHA-256 is " + found
                            + " and not " + card.sha256() + "; fetch the model again.");
        }
    }

    /**
     * Writes a folder as a whole: made beside and moved into place. The card's SHA-256 is computed here.
     *
     * @param folder must not exist
     * @throws Problem where it exists, cannot be written, or the weights are not the architecture's
     */
    public static ModelFolder write(Path folder, ModelCard card, Weights weights) {
        if (Files.exists(folder)) {
            throw new Problem(folder + " is already there; choose another name or remove it first.");
        }
        Weights ordered = weights.matching(card.architecture());
        Path target = folder.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.createDirectories(part);
            Safetensors.write(part.resolve(WEIGHTS), ordered.tensors(), Map.of());
            ModelCard signed = card.named(target.getFileName().toString()).signed(Digest.of(part.resolve(WEIGHTS)));
            byte[] text = CardWriter.text(signed).getBytes(StandardCharsets.UTF_8);
            Beside.write(part.resolve(CARD), out -> out.write(text));
            Beside.move(part, target);
            return new ModelFolder(folder, signed);
        } catch (IOException e) {
            throw new Problem(folder + " cannot be written (" + e.getMessage() + "); choose another place.", e);
        } finally {
            remove(part);
        }
    }

    /** How a file is written so that nobody sees half of it. */
    @FunctionalInterface
    public interface Writing {
        void write(Path file, Beside.Filling filling);
    }

    /**
     * Writes the weights and then the card of a folder that is there, over those that it has.
     *
     * @param writing each file
     * @throws Problem where the weights are not the architecture's, or a file cannot be written
     */
    public static ModelFolder replace(Path folder, ModelCard card, Weights weights, Writing writing) {
        Map<String, diffwave.model.Tensor> tensors =
                weights.matching(card.architecture()).tensors();
        writing.write(folder.resolve(WEIGHTS), out -> Safetensors.write(out, tensors, Map.of()));
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        ModelCard signed = card.named(name).signed(Digest.of(folder.resolve(WEIGHTS)));
        byte[] text = CardWriter.text(signed).getBytes(StandardCharsets.UTF_8);
        writing.write(folder.resolve(CARD), out -> out.write(text));
        return new ModelFolder(folder, signed);
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part.resolve(CARD));
            Files.deleteIfExists(part.resolve(WEIGHTS));
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new Problem(part + " is left over and cannot be removed (" + e.getMessage() + ").", e);
        }
    }
}
