package diffwave.studio;

import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.LmntExport;
import diffwave.model.checkpoint.TorchWriter;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.model.folder.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Real models of a few kilobytes, and checkpoints of them. */
public final class TinyModels {

    private TinyModels() {}

    /** A card of an unconditional network of 4 layers. */
    public static ModelCard card(String name, String title, String quality) {
        return new ModelCard(
                name,
                title,
                Architecture.lmnt(8, 4, 2),
                Schedule.linear(200, 1e-4, 0.02),
                8_000,
                OptionalInt.of(8_000),
                Optional.empty(),
                List.of(),
                Sampling.steps(Method.DDIM, 20),
                "12 steps in a test",
                quality,
                "CC0 1.0",
                "Nobody",
                "a test",
                "");
    }

    /** A models folder of the program with one model, good, and a person's own with one, interim. */
    public static Models both(Path root) {
        Path shipped = root.resolve("shipped");
        Path own = root.resolve("own");
        write(shipped.resolve("waves"), "Waves", "Good: nobody hears a difference.", 1);
        write(own.resolve("draft"), "A draft", "An interim model. It hums.", 2);
        return new Models(List.of(own, shipped), own, Optional.of(shipped));
    }

    private static void write(Path folder, String title, String quality, long seed) {
        folder.getParent().toFile().mkdirs();
        ModelCard card = card(folder.getFileName().toString(), title, quality);
        ModelFolder.write(folder, card, weights(seed));
    }

    public static Weights weights(long seed) {
        return RandomWeights.speaking(Architecture.lmnt(8, 4, 2), seed);
    }

    /** A checkpoint as lmnt's program saves it. */
    public static Path lmnt(Path file) {
        LmntExport.write(card("x", "x", ""), weights(3), file);
        return file;
    }

    /** The state dict alone, which says neither schedule nor dilation cycle. */
    public static Path bare(Path file) {
        TorchWriter writer = new TorchWriter();
        Pickled.Dict dict = new Pickled.Dict();
        for (Map.Entry<String, Tensor> entry : weights(3).tensors().entrySet()) {
            dict.entries().put(entry.getKey(), writer.tensor(entry.getValue()));
        }
        writer.write(file, dict);
        return file;
    }
}
