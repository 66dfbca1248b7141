package diffwave.judging;

import diffwave.judging.EarShape.Convolution;
import diffwave.model.Tensor;

/**
 * The channels between two layers of the ear, in plain Java: no engine is needed to hear.
 *
 * @param values [channel][height · width]
 */
record EarPlane(float[][] values, int height, int width) {

    /** A convolution of it with zeros around. */
    EarPlane through(Convolution shape, Tensor weight, Tensor bias) {
        int h = shape.length(height);
        int w = shape.length(width);
        float[][] out = new float[shape.out()][h * w];
        int inputs = shape.in() / shape.groups();
        int outputs = shape.out() / shape.groups();
        for (int o = 0; o < shape.out(); o++) {
            java.util.Arrays.fill(out[o], bias.values()[o]);
            for (int i = 0; i < inputs; i++) {
                float[] in = values[o / outputs * inputs + i];
                for (int ky = 0; ky < shape.kernel(); ky++) {
                    for (int kx = 0; kx < shape.kernel(); kx++) {
                        float tap = weight.values()[((o * inputs + i) * shape.kernel() + ky) * shape.kernel() + kx];
                        add(in, tap, ky - shape.padding(), kx - shape.padding(), shape.stride(), out[o], h, w);
                    }
                }
            }
        }
        return new EarPlane(out, h, w);
    }

    private void add(float[] in, float tap, int dy, int dx, int stride, float[] out, int h, int w) {
        int from = dx < 0 ? Math.ceilDiv(-dx, stride) : 0;
        int to = Math.min(w, (width - 1 - dx) / stride + 1);
        for (int y = 0; y < h; y++) {
            int row = y * stride + dy;
            if (row >= 0 && row < height) {
                int at = row * width + dx;
                for (int x = from; x < to; x++) {
                    out[y * w + x] += tap * in[at + x * stride];
                }
            }
        }
    }

    /** With what is negative set to 0; in place. */
    EarPlane relu() {
        for (float[] channel : values) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = Math.max(0, channel[i]);
            }
        }
        return this;
    }

    /** With another of the same shape added; in place. */
    EarPlane plus(EarPlane other) {
        for (int c = 0; c < values.length; c++) {
            for (int i = 0; i < values[c].length; i++) {
                values[c][i] += other.values[c][i];
            }
        }
        return this;
    }

    /** The largest value over the height, [channel · width]. */
    float[] loudest() {
        float[] most = new float[values.length * width];
        java.util.Arrays.fill(most, Float.NEGATIVE_INFINITY);
        for (int c = 0; c < values.length; c++) {
            for (int i = 0; i < values[c].length; i++) {
                int at = c * width + i % width;
                most[at] = Math.max(most[at], values[c][i]);
            }
        }
        return most;
    }
}
