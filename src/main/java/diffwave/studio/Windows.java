package diffwave.studio;

import java.util.Arrays;

/**
 * A long signal in windows of a model's one length, each sharing a quarter with the next, and their sum with straight
 * cross-fades: how a model that was trained on one second works on any length.
 *
 * @param samples of the signal
 * @param length of a window
 */
record Windows(int samples, int length) {

    private int overlap() {
        return length / 4;
    }

    /** How many. */
    int count() {
        int step = length - overlap();
        return samples <= length ? 1 : 1 + (samples - length + step - 1) / step;
    }

    /** The window's samples, zeros where the signal has ended. */
    float[] cut(float[] signal, int index) {
        int from = index * (length - overlap());
        return Arrays.copyOfRange(signal, from, from + length);
    }

    /** Adds a finished window to the whole. */
    void add(float[] window, int index, float[] whole) {
        int from = index * (length - overlap());
        boolean first = index == 0;
        boolean last = index == count() - 1;
        for (int i = 0; i < length && from + i < samples; i++) {
            double in = first ? 1 : Math.min(1, (i + 0.5) / overlap());
            double out = last ? 1 : Math.min(1, (length - i - 0.5) / overlap());
            whole[from + i] += (float) (window[i] * Math.min(in, out));
        }
    }
}
