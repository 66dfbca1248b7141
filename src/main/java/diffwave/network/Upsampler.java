package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Mel frames to as many columns as samples: transposed convolutions in time, kernel (3, 2s), stride (1, s), padding (1, s/2),
 * each with a leaky ReLU of slope 0.4. DJL has none, so each is an ordinary convolution to s phases that are then interleaved
 * (SPEC-NET 1.3 a).
 */
final class Upsampler {

    private static final float SLOPE = 0.4f;

    private record Stage(int stride, NDArray kernel, NDArray bias) {}

    private final List<Stage> stages = new ArrayList<>();

    /**
     * @param prefix of the tensors' names, as "spectrogram_upsampler"
     */
    Upsampler(NDManager manager, Weights weights, String prefix, List<Integer> strides) {
        for (int k = 0; k < strides.size(); k++) {
            int stride = strides.get(k);
            String name = prefix + ".conv" + (k + 1);
            NDArray kernel =
                    manager.create(phases(weights.tensors().get(name + ".weight"), stride), new Shape(stride, 1, 3, 3));
            float[] bias = new float[stride];
            java.util.Arrays.fill(bias, weights.tensors().get(name + ".bias").values()[0]);
            stages.add(new Stage(stride, kernel, manager.create(bias)));
        }
    }

    /** V[phase, 0, band, column] of W[band, column], both bands and columns turned round. */
    private static float[] phases(Tensor weight, int stride) {
        float[] w = weight.values();
        float[] v = new float[stride * 9];
        int width = 2 * stride;
        int half = stride / 2;
        for (int phase = 0; phase < stride; phase++) {
            for (int a = 0; a < 3; a++) {
                int row = (2 - a) * width;
                int out = phase * 9 + a * 3;
                v[out] = phase < half ? w[row + phase + stride + half] : 0;
                v[out + 1] = w[row + phase + half];
                v[out + 2] = phase >= half ? w[row + phase - half] : 0;
            }
        }
        return v;
    }

    /**
     * @param mel [1, bands, frames]
     * @return [1, bands, frames · hop], in the manager of the argument
     */
    NDArray apply(NDArray mel) {
        NDArray x = mel.expandDims(1);
        for (Stage stage : stages) {
            NDArray z = Conv2d.conv2d(x, stage.kernel, stage.bias, new Shape(1, 1), new Shape(1, 1), new Shape(1, 1))
                    .head();
            long bands = z.getShape().get(2);
            long columns = z.getShape().get(3) * stage.stride;
            x = Activation.leakyRelu(z.transpose(0, 2, 3, 1).reshape(1, 1, bands, columns), SLOPE);
        }
        return x.squeeze(1);
    }
}
