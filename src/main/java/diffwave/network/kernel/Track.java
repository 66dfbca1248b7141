package diffwave.network.kernel;

import java.util.Arrays;

/**
 * Rows of numbers along a signal, [sample][width]. Behind the last sample there is room for a tile, so that whole blocks of rows can
 * be read and written.
 */
final class Track {

    private final int samples;
    private final int stride;
    private final float[] values;

    /**
     * @param width numbers a row
     * @param spare samples of room behind the last
     */
    Track(int samples, int width, int spare) {
        this.samples = samples;
        stride = Lanes.stride(width);
        values = new float[Math.multiplyExact(samples + spare, stride)];
    }

    int samples() {
        return samples;
    }

    /** From one sample to the next. */
    int stride() {
        return stride;
    }

    /** The numbers themselves. */
    float[] values() {
        return values;
    }

    /**
     * Rows from any place: those outside the signal are zero.
     *
     * @param room [rows][stride]; receives the rows where not all lie inside
     * @return the array to read them in, from {@link #at}
     */
    float[] rows(int from, int rows, float[] room) {
        if (inside(from, rows)) {
            return values;
        }
        Arrays.fill(room, 0, rows * stride, 0);
        int low = Math.max(0, from);
        int high = Math.min(samples, from + rows);
        if (low < high) {
            System.arraycopy(values, low * stride, room, (low - from) * stride, (high - low) * stride);
        }
        return room;
    }

    /** Where the first of {@link #rows} lies in the array given back. */
    int at(int from, int rows) {
        return inside(from, rows) ? from * stride : 0;
    }

    private boolean inside(int from, int rows) {
        return from >= 0 && from + rows <= samples;
    }
}
