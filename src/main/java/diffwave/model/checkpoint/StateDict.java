package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A state dict of torch, name to tensor, as weights under its own names. */
final class StateDict {

    private static final String PARALLEL = "module.";

    private StateDict() {}

    /**
     * Reads every tensor; DataParallel's {@code module.} before all names is taken off.
     *
     * @throws Problem naming an entry that is no tensor with fractions
     */
    static Weights read(TorchFile file, Pickled.Dict dict) throws IOException {
        Map<String, Pickled> entries = dict.entries();
        boolean parallel = !entries.isEmpty() && entries.keySet().stream().allMatch(name -> name.startsWith(PARALLEL));
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, Pickled> entry : entries.entrySet()) {
            String name = parallel ? entry.getKey().substring(PARALLEL.length()) : entry.getKey();
            if (!(entry.getValue() instanceof Pickled.TensorRef ref)) {
                throw new Problem(file.name() + ": its entry " + name + " is no tensor; it holds no network of ours.");
            }
            tensors.put(name, file.tensor(name, ref).reals("tensor " + name + " in " + file.name()));
        }
        return new Weights(file.name(), tensors);
    }

    /** Layers of a list of modules: how many numbers follow a prefix without a gap from 0. */
    static int layers(Weights weights, String prefix, String suffix) {
        int layers = 0;
        while (weights.find(prefix + layers + suffix).isPresent()) {
            layers++;
        }
        return layers;
    }

    /**
     * A tensor whose sizes tell the network's.
     *
     * @throws Problem where it is missing or has another number of axes
     */
    static Tensor telling(Weights weights, String name, int axes) {
        Tensor found = weights.find(name)
                .orElseThrow(() -> new Problem(weights.origin() + " lacks the tensor " + name
                        + ": it holds another network, or only a part of one."));
        if (found.axes() != axes) {
            throw new Problem(weights.origin() + ": the tensor " + name + " has " + found.axes() + " axes where " + axes
                    + " are needed; it holds another network.");
        }
        return found;
    }

    /** The dilation cycle where no file says it: the paper's for its depths, otherwise to be asked for. */
    static int usualCycle(String file, int layers) {
        return switch (layers) {
            case 30 -> 10;
            case 36, 48 -> 12;
            default ->
                throw new Problem(file + " does not say its dilation cycle, which no shape tells, and " + layers
                        + " layers are no network of the paper; give it with --cycle.");
        };
    }
}
