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
        for (int i = 0; i < half; i++) {
            int to = 2 * reversed[i];
            work[to] = frame[2 * i];
            work[to + 1] = frame[2 * i + 1];
        }
        transform(work);
        magnitudes[0] = Math.abs(work[0] + work[1]);
        magnitudes[half] = Math.abs(work[0] - work[1]);
        for (int k = 1; k < half; k++) {
            double a = work[2 * k];
            double b = work[2 * k + 1];
            double c = work[2 * (half - k)];
            double d = work[2 * (half - k) + 1];
            double evenRe = (a + c) / 2;
            double evenIm = (b - d) / 2;
            double oddRe = (b + d) / 2;
            double oddIm = (c - a) / 2;
            double re = evenRe + cos[k] * oddRe + sin[k] * oddIm;
            double im = evenIm + cos[k] * oddIm - sin[k] * oddRe;
            magnitudes[k] = Math.sqrt(re * re + im * im);
        }
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
