package diffwave.training;

import diffwave.model.Architecture;
import diffwave.model.FlatWeights;
import diffwave.model.ModelCard;
import diffwave.model.Parameters;
import diffwave.model.Weights;
import diffwave.model.checkpoint.LmntExport;
import diffwave.model.checkpoint.Optimizer;
import diffwave.problem.Problem;
import java.nio.file.Path;

/** Writes a run as lmnt's program saves its own, so that it goes on there, on as many machines as torchrun has. */
public final class RunExport {

    private RunExport() {}

    /**
     * @param run a run's folder
     * @param file to write, .pt
     * @throws Problem where there is no run, no checkpoint, or a network that lmnt's program does not know
     */
    public static void write(Path run, Path file) {
        RunFolder folder = new RunFolder(run);
        RunRecord record = folder.record();
        ModelCard card = Opening.card(folder);
        Architecture net = card.architecture();
        RunState state = folder.last(Math.toIntExact(Parameters.count(net)))
                .orElseThrow(() -> new Problem(run + " holds no checkpoint to go on from."));
        double rate = LearningRate.at(record.settings(), Math.max(1, state.step()));
        LmntExport.write(
                card,
                tensors(net, state.parameters()),
                new Optimizer(
                        state.step(),
                        rate,
                        tensors(net, state.adam().mean()),
                        tensors(net, state.adam().square())),
                file);
    }

    private static Weights tensors(Architecture net, float[] flat) {
        return FlatWeights.tensors(net, flat, "the run");
    }
}
