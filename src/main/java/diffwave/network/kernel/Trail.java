package diffwave.network.kernel;

import java.util.ArrayList;
import java.util.List;

/** What a row leaves behind on its way through the layers, and what it carries on its way back. One row at a time. */
final class Trail {

    private final Signal signal;
    private final List<Track> gates = new ArrayList<>();
    private final Track skipSlope;
    private final Track slope;
    private final List<Track> gateSlopes;

    /**
     * @param layers how many
     * @param c C filled up
     * @param spare samples of room behind the last
     * @param kept whether tanh and sigmoid are kept, rather than made again
     */
    Trail(int samples, int layers, int c, int spare, boolean kept) {
        signal = new Signal(samples, c, spare, layers + 1);
        for (int i = 0; kept && i < layers; i++) {
            gates.add(new Track(samples, 2 * c, spare));
        }
        skipSlope = new Track(samples, c, spare);
        slope = new Track(samples, c, spare);
        gateSlopes = List.of(new Track(samples, 2 * c, spare), new Track(samples, 2 * c, spare));
    }

    /** Bytes of what is kept for every layer. */
    static long bytes(int samples, int layers, int c, boolean kept) {
        return (long) samples * layers * (Lanes.stride(c) + (kept ? Lanes.stride(2 * c) : 0)) * Float.BYTES;
    }

    /** All layers' inputs, and the sum of their skip products. */
    Signal signal() {
        return signal;
    }

    /** Whether tanh and sigmoid are kept. */
    boolean keeps() {
        return !gates.isEmpty();
    }

    /** A layer's tanh and sigmoid. */
    Track gates(int layer) {
        return gates.get(layer);
    }

    /** Slope of the skip products' sum, the same for all layers. */
    Track skipSlope() {
        return skipSlope;
    }

    /** Slope of the hidden values between two layers. */
    Track slope() {
        return slope;
    }

    /** Slope of a layer's y; two tracks take turns. */
    Track gateSlope(int layer) {
        return gateSlopes.get(layer % gateSlopes.size());
    }
}
