package diffwave.audio;

/** The complex Fourier transform, radix 2, in place (Cooley and Tukey 1965). */
final class ComplexFft {

    private ComplexFft() {}

    /**
     * @param real a power of two of numbers; becomes Σ x_n e^(−2πikn/N)
     * @param imaginary as many
     */
    static void transform(double[] real, double[] imaginary) {
        int size = real.length;
        for (int i = 0, j = 0; i < size; i++) {
            if (i < j) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
            int bit = size >> 1;
            for (; bit >= 1 && (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j |= bit;
        }
        for (int half = 1; half < size; half *= 2) {
            for (int k = 0; k < half; k++) {
                double angle = -Math.PI * k / half;
                butterflies(real, imaginary, half, k, Math.cos(angle), Math.sin(angle));
            }
        }
    }

    private static void butterflies(double[] re, double[] im, int half, int k, double c, double s) {
        for (int i = k; i < re.length; i += 2 * half) {
            double r = re[i + half] * c - im[i + half] * s;
            double m = re[i + half] * s + im[i + half] * c;
            re[i + half] = re[i] - r;
            im[i + half] = im[i] - m;
            re[i] += r;
            im[i] += m;
        }
    }

    private static void swap(double[] a, int i, int j) {
        double kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }
}
