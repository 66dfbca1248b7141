package diffwave.network.kernel;

import diffwave.model.Architecture;

/**
 * Two halves of C channels, each filled up to whole vectors: tensors of 2C rows as they are packed.
 *
 * @param channels C
 * @param swapped whether the tensor's last half comes first
 */
record Halves(int channels, boolean swapped) {

    /** The gate's halves: first what goes into tanh, last what goes into the sigmoid. */
    static Halves ofGate(Architecture a) {
        return new Halves(a.channels(), a.gate() == Architecture.Gate.FIRST);
    }

    /** Residual and skip, as the tensor has them. */
    static Halves ofOutput(Architecture a) {
        return new Halves(a.channels(), false);
    }

    /** Width of both, filled up. */
    int width() {
        return 2 * Lanes.padded(channels);
    }

    /** A matrix of 2C rows, of whose numbers every `stride`-th from `offset` is taken: a tap of a convolution, or all. */
    Panels pack(float[] weight, int depth, int stride, int offset) {
        return new Panels(
                width(), depth, (out, k) -> holds(out) ? weight[(row(out) * depth + k) * stride + offset] : 0);
    }

    /** The same matrix turned: its depth comes out, the halves go in. */
    Panels turn(float[] weight, int depth, int stride, int offset) {
        return new Panels(
                depth, width(), (k, out) -> holds(out) ? weight[(row(out) * depth + k) * stride + offset] : 0);
    }

    /** Numbers for 2C rows, zeros where filled up. */
    float[] pad(float... numbers) {
        float[] all = new float[width()];
        for (int out = 0; out < all.length; out++) {
            all[out] = holds(out) ? numbers[row(out)] : 0;
        }
        return all;
    }

    /** Whether a place stands for a row of the tensor. */
    boolean holds(int out) {
        return out % Lanes.padded(channels) < channels;
    }

    /** Which row of the tensor a place stands for. */
    int row(int out) {
        int padded = Lanes.padded(channels);
        boolean last = out >= padded;
        return out % padded + (last != swapped ? channels : 0);
    }
}
