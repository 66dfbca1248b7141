package diffwave.network;

import diffwave.model.Architecture;
import diffwave.model.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the whole network as TorchScript for learning: flat parameters, x_t, step codes and condition in, the predicted noise
 * out, through which PyTorch's autograd runs. One call a step in place of hundreds, and transposed convolutions, which DJL lacks.
 *
 * <p>The parameters come as one array and are cut here, so that the gradient comes back as one array, too.
 */
final class LearningScript {

    private static final int BFLOAT16 = 15;
    private static final int FLOAT32 = 6;

    private final Architecture net;
    private final boolean narrow;
    private final List<String> names;
    private final StringBuilder lines = new StringBuilder();

    private LearningScript(Architecture net, boolean narrow) {
        this.net = net;
        this.narrow = narrow;
        this.names = new ArrayList<>(Parameters.of(net).keySet());
    }

    /**
     * The archive, to be loaded by PyTorch from memory.
     *
     * @param narrow whether the residual layers compute in bfloat16
     */
    static byte[] archive(Architecture net, boolean narrow) {
        LearningScript script = new LearningScript(net, narrow);
        script.network();
        return Script.archive("Learning", script.source());
    }

    private String source() {
        return """
            class Learning(Module):
              __parameters__ = []
              __buffers__ = []
              def forward(self: __torch__.Learning,
                flat: Tensor,
                x: Tensor,
                codes: Tensor,
                condition: Tensor) -> Tensor:
            %s\
            """.formatted(lines);
    }

    private void network() {
        cut();
        line("h = %s", lower("torch.relu(" + convolution("torch.unsqueeze(x, 1)", "input_projection", 1, false) + ")"));
        line("s = %s", silu("codes", "diffusion_embedding.projection1"));
        line("s = %s", silu("s", "diffusion_embedding.projection2"));
        net.mel().filter(mel -> !mel.perLayer()).ifPresent(mel -> upsample("", mel));
        net.labels()
                .ifPresent(labels -> line("label = torch.embedding(%s, condition)", tensor("label_embedding.weight")));
        for (int i = 0; i < net.layers(); i++) {
            layer(i, "residual_layers." + i + ".");
        }
        line("k = torch.mul(k, %s)", Math.sqrt(1.0 / net.layers()));
        line("k = torch.relu(%s)", convolution("k", "skip_projection", 1, narrow));
        line("k = %s", convolution("k", "output_projection", 1, narrow));
        line("return torch.squeeze(torch.to(k, %d), 1)", FLOAT32);
    }

    /** One flat array into tensors; its derivative is one array again. */
    private void cut() {
        List<String> sizes = new ArrayList<>();
        Parameters.of(net)
                .values()
                .forEach(shape -> sizes.add(Integer.toString(diffwave.model.Tensor.elements(shape))));
        line("w = torch.split_with_sizes(flat, [%s])", String.join(", ", sizes));
        int index = 0;
        for (int[] shape : Parameters.of(net).values()) {
            List<String> axes = new ArrayList<>();
            for (int axis : shape) {
                axes.add(Integer.toString(axis));
            }
            line("w%d = torch.view(w[%d], [%s])", index, index, String.join(", ", axes));
            index++;
        }
    }

    private void layer(int i, String prefix) {
        line("p = torch.unsqueeze(%s, 2)", linear("s", prefix + "diffusion_projection"));
        line("g = torch.add(h, %s)", lower("p"));
        line("y = %s", convolution("g", prefix + "dilated_conv", net.dilation(i), narrow));
        net.mel().ifPresent(mel -> {
            if (mel.perLayer()) {
                upsample(prefix, mel);
            }
            line("y = torch.add(y, %s)", convolution("mel", prefix + "conditioner_projection", 1, narrow));
        });
        net.labels()
                .ifPresent(labels -> line(
                        "y = torch.add(y, %s)",
                        lower("torch.unsqueeze(torch.linear(label, torch.squeeze("
                                + tensor(prefix + "label_projection.weight") + ", 2), "
                                + tensor(prefix + "label_projection.bias") + "), 2)")));
        line("a, b, = torch.chunk(y, 2, 1)");
        line(
                switch (net.gate()) {
                    case FIRST -> "z = torch.mul(torch.sigmoid(a), torch.tanh(b))";
                    case LAST -> "z = torch.mul(torch.tanh(a), torch.sigmoid(b))";
                });
        line("r, o, = torch.chunk(%s, 2, 1)", convolution("z", prefix + "output_projection", 1, narrow));
        String base = switch (net.residual()) {
            case PLAIN -> "h";
            case WITH_STEP -> "g";
        };
        line("h = torch.mul(torch.add(%s, r), %s)", base, Math.sqrt(0.5));
        line(i == 0 ? "k = o" : "k = torch.add(k, o)");
    }

    /** SPEC-NET 1.2; the columns beyond the sound are cut off. */
    private void upsample(String prefix, Architecture.Mel mel) {
        line("mel = torch.unsqueeze(condition, 1)");
        for (int k = 0; k < mel.strides().size(); k++) {
            int stride = mel.strides().get(k);
            String name = prefix + "spectrogram_upsampler.conv" + (k + 1);
            line(
                    "mel = torch.leaky_relu(torch.conv_transpose2d(mel, %s, %s, [1, %d], [1, %d]),"
                            + " 0.40000000000000002)",
                    tensor(name + ".weight"), tensor(name + ".bias"), stride, stride / 2);
        }
        line("mel = torch.slice(torch.squeeze(mel, 1), 2, 0, torch.size(x, 1))");
        if (narrow) {
            line("mel = torch.to(mel, %d)", BFLOAT16);
        }
    }

    private String tensor(String name) {
        return "w" + names.indexOf(name);
    }

    private String silu(String in, String name) {
        return "torch.silu(" + linear(in, name) + ")";
    }

    private String linear(String in, String name) {
        return "torch.linear(" + in + ", " + tensor(name + ".weight") + ", " + tensor(name + ".bias") + ")";
    }

    private String convolution(String in, String name, int dilation, boolean low) {
        String weight = tensor(name + ".weight");
        String bias = tensor(name + ".bias");
        String cast = ", " + BFLOAT16 + ")";
        int pad = Parameters.of(net).get(name + ".weight")[2] == 3 ? dilation : 0;
        return String.format(
                Locale.ROOT,
                "torch.conv1d(%s, %s, %s, [1], [%d], [%d])",
                in,
                low ? "torch.to(" + weight + cast : weight,
                low ? "torch.to(" + bias + cast : bias,
                pad,
                dilation);
    }

    private String lower(String in) {
        return narrow ? "torch.to(" + in + ", " + BFLOAT16 + ")" : in;
    }

    private void line(String format, Object... values) {
        lines.append("    ").append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
