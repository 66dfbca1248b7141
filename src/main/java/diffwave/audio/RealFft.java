package diffwave.audio;

/**
 * The discrete Fourier transform of real frames in double precision: a radix-2 transform of half the size, then one pass
 * that takes the even and odd samples apart. Holds tables only, so threads may share it.
 */
final class RealFft {

    private final int half;
    private final int[] reversed;
    private final double[] cos;
    private final double[] sin;

    /**
     * @param size samples of a frame, a power of two of at least 4
     */
    RealFft(int size) {
        if (size < 4 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size " + size + " is no power of two of at least 4");
        }
        half = size / 2;
        reversed = new int[half];
        cos = new double[half];
        sin = new double[half];
        int shift = 32 - Integer.numberOfTrailingZeros(half);
        for (int i = 0; i < half; i++) {
            reversed[i] = Integer.reverse(i) >>> shift;
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = Math.sin(2 * Math.PI * i / size);
        }
    }

    /**
     * |X_k| for k = 0 … size/2.
     *
     * @param frame [size]
     * @param magnitudes [size/2 + 1], written
     * @param work [size], overwritten
     */
    void magnitudes(double[] frame, double[] magnitudes, double[] work) {
        halves(frame, work);
        for (int k = 0; k <= half; k++) {
            double re = real(work, k);
            double im = imaginary(work, k);
            magnitudes[k] = Math.sqrt(re * re + im * im);
        }
    }

    /**
     * X_k for k = 0 … size/2.
     *
     * @param frame [size]
     * @param re [size/2 + 1], written
     * @param im [size/2 + 1], written
     * @param work [size], overwritten
     */
    void spectrum(double[] frame, double[] re, double[] im, double[] work) {
        halves(frame, work);
        for (int k = 0; k <= half; k++) {
            re[k] = real(work, k);
            im[k] = imaginary(work, k);
        }
    }

    /**
     * The frame of a spectrum: the inverse of {@link #spectrum}. The imaginary parts of the first and last bin count for nothing.
     *
     * @param re [size/2 + 1]
     * @param im [size/2 + 1]
     * @param frame [size], written
     * @param work [size], overwritten
     */
    void inverse(double[] re, double[] im, double[] frame, double[] work) {
        for (int k = 0; k < half; k++) {
            int to = 2 * reversed[k];
            double a = re[k];
            double b = k == 0 ? 0 : im[k];
            double c = re[half - k];
            double d = k == 0 ? 0 : im[half - k];
            double evenRe = (a + c) / 2;
            double evenIm = (b - d) / 2;
            double turnedRe = (a - c) / 2;
            double turnedIm = (b + d) / 2;
            double oddRe = cos[k] * turnedRe - sin[k] * turnedIm;
            double oddIm = cos[k] * turnedIm + sin[k] * turnedRe;
            work[to] = evenRe - oddIm;
            work[to + 1] = -(evenIm + oddRe); // conjugated: a forward transform of the conjugate is the inverse's
        }
        transform(work);
        for (int i = 0; i < half; i++) {
            frame[2 * i] = work[2 * i] / half;
            frame[2 * i + 1] = -work[2 * i + 1] / half;
        }
    }

    /** The transform of half the size of the even samples and, as imaginary parts, the odd ones. */
    private void halves(double[] frame, double[] work) {
        for (int i = 0; i < half; i++) {
            int to = 2 * reversed[i];
            work[to] = frame[2 * i];
            work[to + 1] = frame[2 * i + 1];
        }
        transform(work);
    }

    private double real(double[] z, int k) {
        if (k == 0 || k == half) {
            return k == 0 ? z[0] + z[1] : z[0] - z[1];
        }
        double even = (z[2 * k] + z[2 * (half - k)]) / 2;
        double oddRe = (z[2 * k + 1] + z[2 * (half - k) + 1]) / 2;
        double oddIm = (z[2 * (half - k)] - z[2 * k]) / 2;
        return even + cos[k] * oddRe + sin[k] * oddIm;
    }

    private double imaginary(double[] z, int k) {
        if (k == 0 || k == half) {
            return 0;
        }
        double even = (z[2 * k + 1] - z[2 * (half - k) + 1]) / 2;
        double oddRe = (z[2 * k + 1] + z[2 * (half - k) + 1]) / 2;
        double oddIm = (z[2 * (half - k)] - z[2 * k]) / 2;
        return even + cos[k] * oddIm - sin[k] * oddRe;
    }

    private void transform(double[] z) {
        for (int span = 1; span < half; span *= 2) {
            int stride = half / span; // the tables are those of twice the size
            for (int start = 0; start < half; start += 2 * span) {
                for (int j = 0; j < span; j++) {
                    double wr = cos[j * stride];
                    double wi = -sin[j * stride];
                    int p = 2 * (start + j);
                    int q = p + 2 * span;
                    double re = z[q] * wr - z[q + 1] * wi;
                    double im = z[q] * wi + z[q + 1] * wr;
                    z[q] = z[p] - re;
                    z[q + 1] = z[p + 1] - im;
                    z[p] += re;
                    z[p + 1] += im;
                }
            }
        }
    }
}
