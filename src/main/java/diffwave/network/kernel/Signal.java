package diffwave.network.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * A signal's hidden values while it passes through the layers, C filled up a sample: a layer reads one track and writes the next.
 * With two tracks they take turns; with one more than there are layers each layer's input is kept.
 */
final class Signal {

    private final int samples;
    private final List<Track> hidden = new ArrayList<>();
    private final Track skip;

    /**
     * @param c C filled up
     * @param spare samples of room behind the last
     * @param tracks of hidden values
     */
    Signal(int samples, int c, int spare, int tracks) {
        this.samples = samples;
        for (int i = 0; i < tracks; i++) {
            hidden.add(new Track(samples, c, spare));
        }
        skip = new Track(samples, c, spare);
    }

    int samples() {
        return samples;
    }

    /** From one sample to the next. */
    int stride() {
        return skip.stride();
    }

    /** What a layer reads. */
    Track input(int layer) {
        return hidden.get(layer % hidden.size());
    }

    /** What a layer reads. */
    float[] into(int layer) {
        return input(layer).values();
    }

    /** What a layer writes. */
    float[] outOf(int layer) {
        return into(layer + 1);
    }

    /** The sum of the layers' skip products. */
    float[] skip() {
        return skip.values();
    }
}
