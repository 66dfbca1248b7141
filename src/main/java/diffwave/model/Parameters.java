package diffwave.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every tensor of a network by name, with its shape, in the order in which lmnt's program registers them (SPEC-NET 3, 6).
 *
 * <p>philsyn's networks use the same names: their two 1×1 convolutions are stacked in {@code output_projection} and their private
 * upsamplers are {@code residual_layers.{i}.spectrogram_upsampler.conv{1,2}}.
 */
public final class Parameters {

    private final Architecture net;
    private final Map<String, int[]> shapes = new LinkedHashMap<>();

    private Parameters(Architecture net) {
        this.net = net;
    }

    /** Names and shapes, in order; cannot be changed. */
    public static Map<String, int[]> of(Architecture architecture) {
        Parameters list = new Parameters(architecture);
        list.network();
        return Collections.unmodifiableMap(list.shapes);
    }

    /** How many numbers a network has. */
    public static long count(Architecture architecture) {
        return of(architecture).values().stream().mapToLong(Tensor::elements).sum();
    }

    private void network() {
        int c = net.channels();
        layer("input_projection", c, 1, 1);
        layer("diffusion_embedding.projection1", net.hidden(), net.embedding());
        layer("diffusion_embedding.projection2", net.stepOut(), net.hidden());
        net.mel().filter(mel -> !mel.perLayer()).ifPresent(mel -> upsampler("", mel));
        net.labels()
                .ifPresent(labels ->
                        shapes.put("label_embedding.weight", new int[] {labels.rows(), Architecture.LABEL_WIDTH}));
        for (int i = 0; i < net.layers(); i++) {
            residualLayer("residual_layers." + i + ".");
        }
        layer("skip_projection", c, c, 1);
        layer("output_projection", 1, c, 1);
    }

    private void residualLayer(String prefix) {
        int c = net.channels();
        layer(prefix + "dilated_conv", 2 * c, c, 3);
        layer(prefix + "diffusion_projection", c, net.stepOut());
        net.mel().filter(Architecture.Mel::perLayer).ifPresent(mel -> upsampler(prefix, mel));
        net.mel().ifPresent(mel -> layer(prefix + "conditioner_projection", 2 * c, mel.bands(), 1));
        net.labels().ifPresent(labels -> layer(prefix + "label_projection", 2 * c, Architecture.LABEL_WIDTH, 1));
        layer(prefix + "output_projection", 2 * c, c, 1);
    }

    private void upsampler(String prefix, Architecture.Mel mel) {
        for (int k = 0; k < mel.strides().size(); k++) {
            layer(
                    prefix + "spectrogram_upsampler.conv" + (k + 1),
                    1,
                    1,
                    3,
                    2 * mel.strides().get(k));
        }
    }

    private void layer(String name, int... weight) {
        shapes.put(name + ".weight", weight);
        shapes.put(name + ".bias", new int[] {weight[0]});
    }
}
