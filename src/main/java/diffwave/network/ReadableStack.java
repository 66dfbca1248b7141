package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import diffwave.model.Architecture;
import java.util.List;

/**
 * The network as SPEC-NET 1 writes it, an operation a line, in float32: the reference that faster ones are measured against.
 */
final class ReadableStack implements Stack {

    private static final double HALF_ROOT = Math.sqrt(0.5);

    private final LoadedWeights w;
    private final Architecture a;

    ReadableStack(LoadedWeights weights) {
        this.w = weights;
        this.a = weights.architecture();
    }

    @Override
    public NDArray run(NDManager scope, NDArray x, List<NDArray> steps, LayerConditions conditions) {
        NDArray h = convolve(x, w.get("input_projection.weight"), w.get("input_projection.bias"), 1);
        h = Activation.relu(h);
        NDArray sum = h.zerosLike();
        for (int i = 0; i < a.layers(); i++) {
            // each layer's temporaries go with its scope: results are born in the manager of their first operand
            try (NDManager layer = scope.newSubManager()) {
                h.attach(layer);
                h = residual(layer, i, h, steps.get(i), conditions, sum);
                h.attach(scope);
            }
        }
        sum = sum.mul(Math.sqrt(1.0 / a.layers()));
        sum = Activation.relu(convolve(sum, w.get("skip_projection.weight"), w.get("skip_projection.bias"), 1));
        return convolve(sum, w.get("output_projection.weight"), w.get("output_projection.bias"), 1);
    }

    private NDArray residual(NDManager scope, int i, NDArray h, NDArray step, LayerConditions conditions, NDArray sum) {
        NDArray shifted = h.add(step);
        NDArray y =
                convolve(shifted, w.layer(i, "dilated_conv.weight"), w.layer(i, "dilated_conv.bias"), a.dilation(i));
        if (conditions.present()) {
            y = y.add(conditions.of(scope, i));
        }
        NDArray first = half(y, 0);
        NDArray last = half(y, 1);
        NDArray z = switch (a.gate()) {
            case FIRST -> Activation.sigmoid(first).muli(Activation.tanh(last));
            case LAST -> Activation.tanh(first).muli(Activation.sigmoid(last));
        };
        NDArray out = convolve(z, w.layer(i, "output_projection.weight"), w.layer(i, "output_projection.bias"), 1);
        sum.addi(half(out, 1));
        NDArray base = switch (a.residual()) {
            case PLAIN -> h;
            case WITH_STEP -> shifted;
        };
        return base.add(half(out, 0)).muli(HALF_ROOT);
    }

    private NDArray half(NDArray y, int which) {
        int c = a.channels();
        return y.get(new NDIndex(":, {}:{}, :", which * c, (which + 1) * c));
    }

    private static NDArray convolve(NDArray x, NDArray weight, NDArray bias, int dilation) {
        long pad = (weight.getShape().get(2) - 1) / 2 * dilation;
        return Conv1d.conv1d(x, weight, bias, new Shape(1), new Shape(pad), new Shape(dilation))
                .head();
    }

    @Override
    public String kernel() {
        return "djl";
    }

    @Override
    public String precision() {
        return "float32";
    }

    @Override
    public void close() {
        // its tensors are the loaded weights'
    }
}
