package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import diffwave.model.Architecture;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A model's tensors on the device by their names, and the step vectors, which need nothing else. */
final class LoadedWeights implements AutoCloseable {

    private final Architecture architecture;
    private final NDManager manager;
    private final StepCode code;
    private final Map<String, NDArray> tensors = new HashMap<>();
    private final List<Upsampler> upsamplers = new ArrayList<>();

    /**
     * @param parent on the device; owns what is loaded until this is closed
     * @param steps T of the training schedule
     * @param weights every tensor that the architecture names
     */
    LoadedWeights(NDManager parent, Architecture architecture, int steps, Weights weights) {
        this.architecture = architecture;
        this.manager = parent.newSubManager();
        this.code = new StepCode(architecture, steps);
        for (String name : weights.tensors().keySet()) {
            Tensor tensor = weights.tensors().get(name);
            long[] shape = IntStream.of(tensor.shape()).asLongStream().toArray();
            tensors.put(name, manager.create(tensor.values(), new Shape(shape)));
        }
        architecture.mel().ifPresent(mel -> {
            for (int i = 0; i < (mel.perLayer() ? architecture.layers() : 1); i++) {
                String prefix = mel.perLayer() ? "residual_layers." + i + "." : "";
                upsamplers.add(new Upsampler(manager, weights, prefix + "spectrogram_upsampler", mel.strides()));
            }
        });
    }

    Architecture architecture() {
        return architecture;
    }

    NDManager manager() {
        return manager;
    }

    NDArray get(String name) {
        return tensors.get(name);
    }

    /** The tensor of a residual layer. */
    NDArray layer(int i, String name) {
        return tensors.get("residual_layers." + i + "." + name);
    }

    boolean sharesUpsampler() {
        return upsamplers.size() == 1;
    }

    Upsampler upsampler(int layer) {
        return upsamplers.get(upsamplers.size() == 1 ? 0 : layer);
    }

    /**
     * What the training step adds in each layer: code, two linear layers with SiLU, then the layer's own.
     *
     * @param handover for the codes; the result does not depend on it
     * @param t one for each row
     * @return for each layer [batch, C, 1], in the scope
     */
    List<NDArray> stepVectors(NDManager scope, Handover handover, double[] t) {
        float[][] codes = new float[t.length][];
        for (int row = 0; row < t.length; row++) {
            codes[row] = code.at(t[row]);
        }
        NDArray s = handover.array(scope, codes);
        for (String name : List.of("diffusion_embedding.projection1", "diffusion_embedding.projection2")) {
            s = Activation.swish(
                    Linear.linear(s, get(name + ".weight"), get(name + ".bias")).head(), 1);
        }
        List<NDArray> vectors = new ArrayList<>();
        for (int i = 0; i < architecture.layers(); i++) {
            NDArray weight = layer(i, "diffusion_projection.weight");
            NDArray bias = layer(i, "diffusion_projection.bias");
            vectors.add(Linear.linear(s, weight, bias).head().expandDims(2));
        }
        return vectors;
    }

    @Override
    public void close() {
        manager.close();
    }
}
