package diffwave.audio;

/**
 * The magnitude short-time Fourier transform: periodic window, frames centred at multiples of the hop, the signal
 * reflected at both ends without repeating its edge sample. Threads may share one.
 */
public final class Stft {

    private final int size;
    private final int hop;
    private final double[] window;
    private final RealFft fft;

    /** With Hann's window. */
    public Stft(int size, int hop) {
        this(size, hop, WindowKind.HANN);
    }

    /**
     * @param size samples of a frame and of the window, a power of two of at least 4
     * @param hop samples from one frame to the next, at least 1
     */
    public Stft(int size, int hop, WindowKind kind) {
        if (hop < 1) {
            throw new IllegalArgumentException("hop " + hop);
        }
        this.size = size;
        this.hop = hop;
        fft = new RealFft(size);
        window = kind.of(size);
    }

    /** Frequencies of a frame: size/2 + 1, bin k at k · rate / size. */
    public int bins() {
        return size / 2 + 1;
    }

    /** Frames of a signal: 1 + floor(samples / hop). */
    public int frames(int samples) {
        return 1 + samples / hop;
    }

    /**
     * All frames of a signal.
     *
     * @param samples any length; none counts as silence
     * @return [frame][bin], not normalised
     */
    public float[][] magnitudes(float[] samples) {
        float[][] all = new float[frames(samples.length)][bins()];
        double[] magnitudes = new double[bins()];
        double[] frame = new double[size];
        double[] work = new double[size];
        for (int t = 0; t < all.length; t++) {
            frame(samples, (long) t * hop, frame, magnitudes, work);
            for (int k = 0; k < magnitudes.length; k++) {
                all[t][k] = (float) magnitudes[k];
            }
        }
        return all;
    }

    /**
     * One frame anywhere, for views that draw tile by tile.
     *
     * @param samples the whole signal
     * @param centre the sample in the frame's middle
     * @return [bin], not normalised
     */
    public double[] magnitudes(float[] samples, long centre) {
        double[] magnitudes = new double[bins()];
        frame(samples, centre, new double[size], magnitudes, new double[size]);
        return magnitudes;
    }

    /** As above, into the caller's arrays: frame [size] and work [size] are scratch. */
    void frame(float[] samples, long centre, double[] frame, double[] magnitudes, double[] work) {
        long first = centre - size / 2;
        if (first >= 0 && first + size <= samples.length) {
            for (int n = 0; n < size; n++) {
                frame[n] = samples[(int) first + n] * window[n];
            }
        } else {
            for (int n = 0; n < size; n++) {
                frame[n] = reflected(samples, first + n) * window[n];
            }
        }
        fft.magnitudes(frame, magnitudes, work);
    }

    private static double reflected(float[] samples, long index) {
        int n = samples.length;
        if (n < 2) {
            return n == 0 ? 0 : samples[0];
        }
        long folded = Math.floorMod(index, 2L * (n - 1));
        return samples[(int) Math.min(folded, 2L * (n - 1) - folded)];
    }
}
