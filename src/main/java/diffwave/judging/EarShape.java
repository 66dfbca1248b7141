package diffwave.judging;

import java.util.ArrayList;
import java.util.List;

/**
 * The ear's network: a small ResNeXt (Xie and others, arXiv 1611.05431) over the cells of {@link EarSpectrum}. A first convolution,
 * five blocks of 1×1, 3×3 in eight groups and 1×1 beside a shortcut, the loudest moment of each channel and band, one linear layer.
 */
final class EarShape {

    /** Digits it tells apart. */
    static final int DIGITS = 10;
    /** Groups of a block's 3×3 convolution: ResNeXt's cardinality. */
    static final int GROUPS = 8;

    static final Convolution FIRST = new Convolution("first", 1, 32, 3, 2, 1);
    static final List<Block> BLOCKS = blocks(32, 32, 64, 64, 96, 96);
    /** Bands left after the strides: 40, 20, 10, 5. */
    static final int LAST_BANDS = 5;

    static final int FEATURES = 96 * LAST_BANDS;

    private EarShape() {}

    /**
     * A square convolution, padded so that a stride of 1 keeps the size.
     *
     * @param name of its tensors, {@code name.weight [out, in / groups, kernel, kernel]} and {@code name.bias [out]}
     */
    record Convolution(String name, int in, int out, int kernel, int stride, int groups) {
        int padding() {
            return kernel / 2;
        }

        int[] weightShape() {
            return new int[] {out, in / groups, kernel, kernel};
        }

        /** How long an axis is after it. */
        int length(int before) {
            return (before + 2 * padding() - kernel) / stride + 1;
        }
    }

    /** y = relu(c(relu(b(relu(a(x))))) + shortcut(x)); the shortcut is x itself where the shape stays. */
    record Block(String name, int in, int out, int stride) {
        Convolution a() {
            return new Convolution(name + ".a", in, out, 1, 1, 1);
        }

        Convolution b() {
            return new Convolution(name + ".b", out, out, 3, stride, GROUPS);
        }

        Convolution c() {
            return new Convolution(name + ".c", out, out, 1, 1, 1);
        }

        boolean reshapes() {
            return in != out || stride != 1;
        }

        Convolution shortcut() {
            return new Convolution(name + ".shortcut", in, out, 1, stride, 1);
        }
    }

    /** All convolutions, in the order of their tensors. */
    static List<Convolution> convolutions() {
        List<Convolution> all = new ArrayList<>();
        all.add(FIRST);
        for (Block block : BLOCKS) {
            all.addAll(List.of(block.a(), block.b(), block.c()));
            if (block.reshapes()) {
                all.add(block.shortcut());
            }
        }
        return List.copyOf(all);
    }

    private static List<Block> blocks(int before, int... widths) {
        List<Block> blocks = new ArrayList<>();
        int in = before;
        for (int i = 0; i < widths.length; i++) {
            blocks.add(new Block("block" + i, in, widths[i], in == widths[i] ? 1 : 2));
            in = widths[i];
        }
        return List.copyOf(blocks);
    }
}
