package diffwave.network.kernel;

import java.util.List;

/**
 * A convolution of kernel 3 as three products, or its way back: the same with turned matrices and the outer taps exchanged.
 *
 * @param dilation between taps
 * @param panels the sample itself, the one before, the one behind
 */
record Taps(int dilation, List<Panels> panels) {

    /** Groups of outputs. */
    int groups() {
        return panels.getFirst().groups();
    }

    /**
     * One group of the products with some rows; y is written.
     *
     * @param edge room for rows of which some lie outside the signal
     */
    void multiply(int group, Track from, int first, int rows, float[] edge, float[] y, int ys) {
        for (int tap = 0; tap < panels.size(); tap++) {
            long start = first + (tap == 0 ? 0L : tap == 1 ? -dilation : dilation);
            if (start + rows > 0 && start < from.samples()) {
                float[] source = from.rows((int) start, rows, edge);
                int at = from.at((int) start, rows);
                panels.get(tap).multiply(group, source, at, from.stride(), rows, y, ys, tap == 0);
            }
        }
    }
}
