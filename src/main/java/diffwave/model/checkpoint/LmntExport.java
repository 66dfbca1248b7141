package diffwave.model.checkpoint;

import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Weights;
import diffwave.model.checkpoint.pickle.Pickled.Dict;
import diffwave.model.checkpoint.pickle.Pickled.Whole;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a network as lmnt's program saves it: step, model, optimizer, params, scaler. */
public final class LmntExport {

    private LmntExport() {}

    /**
     * Writes the file through one beside.
     *
     * @throws Problem where lmnt's program does not compute this network, with the reason
     */
    public static void write(ModelCard card, Weights weights, Path file) {
        write(card, weights, Optional.empty(), file);
    }

    /**
     * The same in the middle of training, so that its program goes on from there.
     *
     * @param weights that learn, not their averages
     */
    public static void write(ModelCard card, Weights weights, Optimizer optimizer, Path file) {
        write(card, weights, Optional.of(optimizer), file);
    }

    private static void write(ModelCard card, Weights weights, Optional<Optimizer> optimizer, Path file) {
        refuseOthers(card);
        TorchWriter writer = new TorchWriter();
        Dict model = new Dict();
        weights.matching(card.architecture())
                .tensors()
                .forEach((name, tensor) -> model.entries().put(name, writer.tensor(tensor)));
        writer.write(
                file,
                LmntLayout.dict(
                        "step",
                        new Whole(optimizer.map(Optimizer::steps).orElse(0L)),
                        "model",
                        model,
                        "optimizer",
                        optimizer
                                .map(adam -> LmntLayout.optimizer(writer, adam))
                                .orElseGet(() ->
                                        LmntLayout.optimizer(model.entries().size())),
                        "params",
                        LmntLayout.params(card),
                        "scaler",
                        new Dict()));
    }

    private static void refuseOthers(ModelCard card) {
        Architecture net = card.architecture();
        if (net.labels().isPresent()) {
            throw new Problem(
                    "The model " + card.name() + " hears labels, which lmnt's program does not know; it cannot be"
                            + " written as its checkpoint.");
        }
        if (!net.isLmnt()) {
            throw new Problem("The model " + card.name() + " computes otherwise than lmnt's program (step code, gate,"
                    + " residual sum, upsamplers or widths); it cannot be written as its checkpoint.");
        }
    }
}
