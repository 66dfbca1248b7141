package diffwave.network;

import diffwave.model.Architecture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the residual layers as a TorchScript archive: source text and the shortest pickle that names its class. The weights
 * are passed in at each call, so the archive depends on the architecture alone.
 */
final class Script {

    private static final int BFLOAT16 = 15;
    private static final int FLOAT32 = 6;
    /** Tensors before the layers' own, and tensors a layer. */
    private static final int BEFORE = 6;

    private static final int PER_LAYER = 4;

    private Script() {}

    /**
     * The names of the tensors that the script takes, in its order: the first two in float32, the others in bfloat16. LibTorch
     * 2.7.1 computes a bfloat16 convolution of one input channel wrongly (docs/decisions/0003).
     */
    static List<String> tensors(Architecture a) {
        List<String> names = new ArrayList<>();
        for (String name : List.of("input_projection", "skip_projection", "output_projection")) {
            names.add(name + ".weight");
            names.add(name + ".bias");
        }
        for (int i = 0; i < a.layers(); i++) {
            for (String name : List.of("dilated_conv", "output_projection")) {
                names.add("residual_layers." + i + "." + name + ".weight");
                names.add("residual_layers." + i + "." + name + ".bias");
            }
        }
        return names;
    }

    /** The archive, to be loaded by PyTorch from memory. */
    static byte[] archive(Architecture a) {
        return archive("DiffWave", source(a));
    }

    /**
     * An archive of one class without attributes.
     *
     * @param name of the class, ASCII
     * @param source of the class, as torch.jit writes it
     */
    static byte[] archive(String name, String source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            // PROTO 2, GLOBAL, EMPTY_TUPLE, NEWOBJ, EMPTY_DICT, BUILD, STOP: an object of the class below without
            // attributes
            member(zip, "data.pkl", "\u0080\u0002c__torch__\n" + name + "\n)\u0081}b.");
            member(zip, "code/__torch__.py", source);
            member(zip, "constants.pkl", "\u0080\u0002).");
            member(zip, "version", "3\n");
            member(zip, "byteorder", "little");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void member(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry("m/" + name));
        zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }

    private static String source(Architecture a) {
        String gate = switch (a.gate()) {
            case FIRST -> "torch.mul(torch.sigmoid(a), torch.tanh(b))";
            case LAST -> "torch.mul(torch.tanh(a), torch.sigmoid(b))";
        };
        String base = switch (a.residual()) {
            case PLAIN -> "h0";
            case WITH_STEP -> "y";
        };
        String condition = a.mel().isPresent() || a.labels().isPresent()
                ? "torch.add(_0, torch.to(conds[i], " + BFLOAT16 + "))"
                : "_0";
        return """
            class DiffWave(Module):
              __parameters__ = []
              __buffers__ = []
              def forward(self: __torch__.DiffWave,
                x: Tensor,
                steps: List[Tensor],
                conds: List[Tensor],
                w: List[Tensor]) -> Tensor:
                h = torch.to(torch.relu(torch.conv1d(x, w[0], w[1])), %1$d)
                skip = torch.zeros_like(h)
                skip0 = skip
                h0 = h
                for i in range(%3$d):
                  d = torch.__lshift__(1, torch.remainder(i, %4$d))
                  j = torch.add(%5$d, torch.mul(%6$d, i))
                  y = torch.add(h0, torch.to(steps[i], %1$d))
                  _0 = torch.conv1d(y, w[j], w[torch.add(j, 1)], [1], [d], [d])
                  y0 = %7$s
                  a, b, = torch.chunk(y0, 2, 1)
                  _1 = %8$s
                  y1 = torch.conv1d(_1, w[torch.add(j, 2)], w[torch.add(j, 3)])
                  r, s, = torch.chunk(y1, 2, 1)
                  h1 = torch.mul(torch.add(%9$s, r), %10$s)
                  skip0, h0 = torch.add(skip0, s), h1
                _2 = torch.mul(skip0, %11$s)
                z = torch.relu(torch.conv1d(_2, w[2], w[3]))
                return torch.to(torch.conv1d(z, w[4], w[5]), %2$d)
              def narrow(self: __torch__.DiffWave,
                x: Tensor) -> Tensor:
                return torch.to(x, %1$d)
            """.formatted(
                        BFLOAT16,
                        FLOAT32,
                        a.layers(),
                        a.cycle(),
                        BEFORE,
                        PER_LAYER,
                        condition,
                        gate,
                        base,
                        Math.sqrt(0.5),
                        Math.sqrt(1.0 / a.layers()));
    }
}
