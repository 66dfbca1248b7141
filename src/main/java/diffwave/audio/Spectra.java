package diffwave.audio;

/**
 * The complex short-time Fourier transform of signals of one length, with zeros around them, and back: Hann frames centred at the multiples
 * of the hop. {@link #signal} is the signal whose spectra are nearest to those given (Griffin and Lim 1984, equation 6), so {@link
 * #of} after {@link #signal} is a projection. Threads may share one.
 */
final class Spectra {

    /**
     * Complex spectra.
     *
     * @param re [frame][bin]
     * @param im [frame][bin]
     */
    record Values(double[][] re, double[][] im) {}

    private final int size;
    private final int hop;
    private final int frames;
    private final int samples;
    private final double[] window;
    private final double[] weight;
    private final RealFft fft;

    /**
     * @param size samples of a frame, a power of two, at least twice the hop
     * @param frames at least 1
     * @param samples at most frames · hop, so that each is seen by a frame
     */
    Spectra(int size, int hop, int frames, int samples) {
        if (size < 2 * hop || samples > (long) frames * hop) {
            throw new IllegalArgumentException(samples + " samples in " + frames + " frames of " + size);
        }
        this.size = size;
        this.hop = hop;
        this.frames = frames;
        this.samples = samples;
        window = WindowKind.HANN.of(size);
        fft = new RealFft(size);
        weight = new double[samples];
        for (int t = 0; t < frames; t++) {
            for (int n = begin(t); n < end(t); n++) {
                double w = window[n - start(t)];
                weight[n] += w * w;
            }
        }
    }

    /** Of a frame: size/2 + 1. */
    int bins() {
        return size / 2 + 1;
    }

    /** Spectra of a signal. */
    Values of(double[] signal) {
        Values values = new Values(new double[frames][bins()], new double[frames][bins()]);
        double[] work = new double[size];
        for (int t = 0; t < frames; t++) {
            double[] frame = new double[size];
            for (int n = begin(t); n < end(t); n++) {
                frame[n - start(t)] = signal[n] * window[n - start(t)];
            }
            fft.spectrum(frame, values.re[t], values.im[t], work);
        }
        return values;
    }

    /** The signal whose spectra are nearest. */
    double[] signal(Values values) {
        double[] signal = new double[samples];
        double[] frame = new double[size];
        double[] work = new double[size];
        for (int t = 0; t < frames; t++) {
            fft.inverse(values.re[t], values.im[t], frame, work);
            for (int n = begin(t); n < end(t); n++) {
                signal[n] += frame[n - start(t)] * window[n - start(t)] / weight[n];
            }
        }
        return signal;
    }

    private int start(int frame) {
        return frame * hop - size / 2;
    }

    private int begin(int frame) {
        return Math.max(0, start(frame));
    }

    private int end(int frame) {
        return Math.min(samples, start(frame) + size);
    }
}
