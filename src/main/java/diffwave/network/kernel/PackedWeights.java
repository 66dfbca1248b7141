package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A network's weights in the order in which the kernel reads them, made once when it is loaded. */
final class PackedWeights {

    private final List<Layer> layers;
    private final float[] inputWeight;
    private final float[] inputBias;
    private final Panels skip;
    private final float[] skipBias;
    private final float[] skipBiases;
    private final float[] outputWeight;
    private final float outputBias;

    PackedWeights(Architecture a, Weights weights) {
        this(
                a,
                weights,
                IntStream.range(0, a.layers())
                        .mapToObj(i -> Layer.of(a, weights, i))
                        .toList());
    }

    /** With layers that are packed already. */
    PackedWeights(Architecture a, Weights weights, List<Layer> layers) {
        int c = a.channels();
        this.layers = layers;
        inputWeight = padded(values(weights, "input_projection.weight"));
        inputBias = padded(values(weights, "input_projection.bias"));
        // the skip sum's scale goes into the weights, and the layers' skip biases, added once, into the bias
        double scale = Math.sqrt(1.0 / a.layers());
        float[] projection = values(weights, "skip_projection.weight");
        skip = new Panels(c, c, (out, k) -> (float) (projection[out * c + k] * scale));
        skipBias = new float[skip.outputs()];
        skipBiases = new float[c];
        double[] biases = new double[c];
        for (int k = 0; k < c; k++) {
            for (Layer layer : layers) {
                biases[k] += layer.outputBias()[Lanes.padded(c) + k];
            }
            skipBiases[k] = (float) biases[k];
        }
        for (int out = 0; out < c; out++) {
            double sum = 0;
            for (int k = 0; k < c; k++) {
                sum += projection[out * c + k] * scale * biases[k];
            }
            skipBias[out] = (float) (values(weights, "skip_projection.bias")[out] + sum);
        }
        outputWeight = Arrays.copyOf(values(weights, "output_projection.weight"), skip.outputs());
        outputBias = values(weights, "output_projection.bias")[0];
    }

    private static float[] values(Weights weights, String name) {
        return weights.tensors().get(name).values();
    }

    private static float[] padded(float... numbers) {
        return Arrays.copyOf(numbers, Lanes.padded(numbers.length));
    }

    List<Layer> layers() {
        return layers;
    }

    /** What one sample is multiplied by, C filled up. */
    float[] inputWeight() {
        return inputWeight;
    }

    /** C filled up. */
    float[] inputBias() {
        return inputBias;
    }

    /** [C][C], scaled by √(1/N): it takes the bare sum of the layers' skip products. */
    Panels skip() {
        return skip;
    }

    /** As wide as {@link #skip}'s outputs; holds the layers' skip biases. */
    float[] skipBias() {
        return skipBias;
    }

    /** The sum of the layers' skip biases, C: what a sum of bare skip products lacks. */
    float[] skipBiases() {
        return skipBiases;
    }

    /** As wide as {@link #skip}'s outputs. */
    float[] outputWeight() {
        return outputWeight;
    }

    /** Of the predicted noise. */
    float outputBias() {
        return outputBias;
    }
}
