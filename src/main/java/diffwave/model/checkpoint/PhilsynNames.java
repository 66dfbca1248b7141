package diffwave.model.checkpoint;

import diffwave.model.Architecture;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** philsyn's tensors under our names, weight norm undone, the residual convolution stacked over the skip convolution. */
final class PhilsynNames {

    private final Weights theirs;
    private final Map<String, Tensor> ours = new LinkedHashMap<>();

    private PhilsynNames(Weights theirs) {
        this.theirs = theirs;
    }

    /**
     * @throws diffwave.problem.Problem naming their first tensor that is missing or has another shape
     */
    static Weights ours(Weights theirs, Architecture net) {
        PhilsynNames names = new PhilsynNames(theirs);
        int c = net.channels();
        names.move("init_conv.0.conv", "input_projection", c, 1, 1);
        names.move("residual_layer.fc_t1", "diffusion_embedding.projection1", net.hidden(), net.embedding());
        names.move("residual_layer.fc_t2", "diffusion_embedding.projection2", net.stepOut(), net.hidden());
        for (int i = 0; i < net.layers(); i++) {
            names.block("residual_layer.residual_blocks." + i + ".", "residual_layers." + i + ".", net);
        }
        names.move("final_conv.0.conv", "skip_projection", c, c, 1);
        names.move("final_conv.2.conv", "output_projection", 1, c, 1);
        return new Weights(theirs.origin(), names.ours);
    }

    private void block(String from, String to, Architecture net) {
        int c = net.channels();
        move(from + "fc_t", to + "diffusion_projection", c, net.stepOut());
        move(from + "dilated_conv_layer.conv", to + "dilated_conv", 2 * c, c, 3);
        net.mel().ifPresent(mel -> {
            move(from + "upsample_conv2d.0", to + "spectrogram_upsampler.conv1", 1, 1, 3, 32);
            move(from + "upsample_conv2d.1", to + "spectrogram_upsampler.conv2", 1, 1, 3, 32);
            move(from + "mel_conv.conv", to + "conditioner_projection", 2 * c, mel.bands(), 1);
        });
        Tensor residual = WeightNorm.weight(theirs, from + "res_conv", c, c, 1);
        Tensor skip = WeightNorm.weight(theirs, from + "skip_conv", c, c, 1);
        ours.put(to + "output_projection.weight", stacked(residual, skip));
        Tensor residualBias = theirs.get(from + "res_conv.bias", c);
        Tensor skipBias = theirs.get(from + "skip_conv.bias", c);
        ours.put(to + "output_projection.bias", stacked(residualBias, skipBias));
    }

    private void move(String from, String to, int... shape) {
        ours.put(to + ".weight", WeightNorm.weight(theirs, from, shape));
        ours.put(to + ".bias", theirs.get(from + ".bias", shape[0]));
    }

    private static Tensor stacked(Tensor above, Tensor below) {
        int[] shape = above.shape();
        shape[0] += below.axis(0);
        float[] values = Arrays.copyOf(above.values(), above.size() + below.size());
        System.arraycopy(below.values(), 0, values, above.size(), below.size());
        return Tensor.of(shape, values);
    }
}
