package diffwave.network.kernel;

import java.util.Arrays;

/**
 * A signal's hidden values while it passes through the layers, [sample][C filled up]: a layer reads one array and writes the
 * other. Behind the last sample there is room for a tile, so that whole blocks of rows can be read.
 */
final class Signal {

    private final int samples;
    private final int stride;
    private final float[][] hidden;
    private final float[] skip;

    /**
     * @param c C filled up
     * @param spare samples of room behind the last
     */
    Signal(int samples, int c, int spare) {
        this.samples = samples;
        stride = Lanes.stride(c);
        int size = Math.multiplyExact(samples + spare, stride);
        hidden = new float[][] {new float[size], new float[size]};
        skip = new float[size];
    }

    int samples() {
        return samples;
    }

    /** From one sample to the next. */
    int stride() {
        return stride;
    }

    /** What a layer reads. */
    float[] into(int layer) {
        return hidden[layer % 2];
    }

    /** What a layer writes. */
    float[] outOf(int layer) {
        return hidden[(layer + 1) % 2];
    }

    /** The sum of the layers' skip products. */
    float[] skip() {
        return skip;
    }

    /**
     * Rows of a layer's input from any place: those outside the signal are zero.
     *
     * @param room [rows][C filled up]; receives the rows where not all lie inside
     * @return the array to read them in
     */
    float[] rows(int layer, int from, int rows, float[] room) {
        if (from >= 0 && from + rows <= samples) {
            return into(layer);
        }
        Arrays.fill(room, 0);
        int low = Math.max(0, from);
        int high = Math.min(samples, from + rows);
        if (low < high) {
            System.arraycopy(into(layer), low * stride, room, (low - from) * stride, (high - low) * stride);
        }
        return room;
    }
}
