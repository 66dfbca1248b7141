package diffwave.audio;

/** How a frame fades in and out before its spectrum is taken; all periodic, w_n = Σ_k (−1)^k a_k cos(2πkn/N) (Harris 1978). */
public enum WindowKind {
    /** Side lobes from −31 dB, falling by 18 dB an octave: for most sounds. */
    HANN(0.5, 0.5, 0),
    /** The first side lobe at −41 dB, but hardly falling: for near neighbours of like strength. */
    HAMMING(0.54, 0.46, 0),
    /** Side lobes from −58 dB and a wider peak: for what is faint beside what is loud. */
    BLACKMAN(0.42, 0.5, 0.08);

    private final double[] a;

    WindowKind(double... a) {
        this.a = a;
    }

    /**
     * @param size N, samples
     * @return [size]
     */
    public double[] of(int size) {
        double[] window = new double[size];
        for (int n = 0; n < size; n++) {
            double angle = 2 * Math.PI * n / size;
            window[n] = a[0] - a[1] * Math.cos(angle) + a[2] * Math.cos(2 * angle);
        }
        return window;
    }

    /** The mean of the window: half of it, times N, is the magnitude of a sine of full scale in its bin. */
    public double mean() {
        return a[0];
    }
}
