package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import java.util.List;

/**
 * A residual layer's weights, packed.
 *
 * @param taps of the dilated convolution, [gate's halves][C]
 * @param bias of the dilated convolution, by the gate's halves
 * @param output [residual and skip][C]
 * @param outputBias by halves
 */
record Layer(Taps taps, float[] bias, Panels output, float[] outputBias) {

    private static final int KERNEL = 3;

    static Layer of(Architecture a, Weights weights, int index) {
        int c = a.channels();
        Halves gate = Halves.ofGate(a);
        Halves output = Halves.ofOutput(a);
        float[] dilated = values(weights, index, "dilated_conv.weight");
        return new Layer(
                new Taps(
                        a.dilation(index),
                        List.of(
                                gate.pack(dilated, c, KERNEL, 1),
                                gate.pack(dilated, c, KERNEL, 0),
                                gate.pack(dilated, c, KERNEL, 2))),
                gate.pad(values(weights, index, "dilated_conv.bias")),
                output.pack(values(weights, index, "output_projection.weight"), c, 1, 0),
                output.pad(values(weights, index, "output_projection.bias")));
    }

    /** A tensor of a residual layer. */
    static float[] values(Weights weights, int index, String name) {
        return weights.tensors().get("residual_layers." + index + "." + name).values();
    }

    /** A matrix of so many rows as it stands. */
    static Panels matrix(float[] weight, int rows) {
        int depth = weight.length / rows;
        return new Panels(rows, depth, (out, k) -> weight[out * depth + k]);
    }
}
