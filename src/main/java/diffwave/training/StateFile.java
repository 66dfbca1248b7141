package diffwave.training;

import diffwave.model.Tensor;
import diffwave.model.checkpoint.RawTensor;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@link RunState} as a safetensors file: four flat arrays, and the figures as its free texts. */
final class StateFile {

    private static final String[] ARRAYS = {"parameters", "average", "adam.mean", "adam.square"};

    private StateFile() {}

    static void write(OutputStream out, RunState state) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        float[][] arrays = {
            state.parameters(),
            state.average(),
            state.adam().mean(),
            state.adam().square()
        };
        for (int i = 0; i < ARRAYS.length; i++) {
            tensors.put(ARRAYS[i], Tensor.of(arrays[i]));
        }
        Safetensors.write(
                out,
                tensors,
                Map.of(
                        "step",
                        Long.toString(state.step()),
                        "seconds",
                        Double.toString(state.seconds()),
                        "best",
                        Double.toString(state.best())));
    }

    /**
     * @param size how many parameters the network has
     * @throws Problem where the file is damaged or another network's
     */
    static RunState read(Path file, int size) {
        Safetensors all = Safetensors.read(file);
        float[][] arrays = new float[ARRAYS.length][];
        for (int i = 0; i < ARRAYS.length; i++) {
            if (!(all.tensors().get(ARRAYS[i]) instanceof RawTensor.Reals reals)
                    || reals.tensor().size() != size) {
                throw new Problem(file + " is no checkpoint of this network: its " + ARRAYS[i] + " are not " + size
                        + " numbers.");
            }
            arrays[i] = reals.tensor().values();
        }
        try {
            long step = Long.parseLong(all.metadata().getOrDefault("step", ""));
            double seconds = Double.parseDouble(all.metadata().getOrDefault("seconds", ""));
            double best = Double.parseDouble(all.metadata().getOrDefault("best", ""));
            return new RunState(arrays[0], arrays[1], new Adam(arrays[2], arrays[3], step), seconds, best);
        } catch (NumberFormatException e) {
            throw new Problem(file + " is no checkpoint: it does not say at which step it was written.", e);
        }
    }
}
