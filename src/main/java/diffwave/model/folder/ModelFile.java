package diffwave.model.folder;

import diffwave.model.ModelCard;
import diffwave.model.Weights;
import diffwave.model.checkpoint.Imported;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A model in one file to carry elsewhere: a safetensors file whose header also holds the card (docs/model-folder.md). */
public final class ModelFile {

    /** How its name ends. */
    public static final String ENDING = ".safetensors";

    private static final String CARD = "diffwave.model";

    private ModelFile() {}

    /** Whether a file's name says that it is safetensors. */
    static boolean named(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Whether a file is one; reads its header alone. */
    static boolean isOne(Path path) {
        return named(path) && Safetensors.metadata(path).containsKey(CARD);
    }

    /**
     * Writes a whole model, checked before.
     *
     * @throws Problem where the model is damaged, or the file cannot be written
     */
    public static void write(ModelFolder model, Path file) {
        model.verify();
        Weights weights = model.weights();
        ModelCard card = model.card().signed(Digest.of(weights));
        Safetensors.write(file, weights.tensors(), Map.of(CARD, CardWriter.text(card)));
    }

    /**
     * Reads what {@link #write} wrote: the same weights to the last bit.
     *
     * @throws Problem naming the file where it is none, or its weights are not those that its card describes
     */
    static Imported read(Path file) {
        String name = String.valueOf(file.getFileName());
        String text = Safetensors.metadata(file).getOrDefault(CARD, "");
        if (text.isEmpty()) {
            throw new Problem(name + " holds weights without a card, so nobody knows their network: import its whole"
                    + " model folder, or a file that `export` wrote.");
        }
        String stem = name.substring(0, name.length() - ENDING.length());
        ModelCard card = CardReader.card(JsonFields.parse(name, text), stem);
        Weights weights = Safetensors.readWeights(file).matching(card.architecture());
        if (!Digest.of(weights).equalsIgnoreCase(card.sha256())) {
            throw new Problem(name + " is damaged: its weights are not those that its card describes; fetch it again.");
        }
        return new Imported(card, weights);
    }
}
