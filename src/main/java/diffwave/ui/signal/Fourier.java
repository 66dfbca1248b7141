package diffwave.ui.signal;

/** The discrete Fourier transform for a power of two, radix 2, in place: enough for pictures. Not for two threads at once. */
final class Fourier {

    private final int size;
    private final float[] cos;
    private final float[] sin;

    /** @param size a power of two */
    Fourier(int size) {
        this.size = size;
        cos = new float[size / 2];
        sin = new float[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = (float) Math.cos(2 * Math.PI * i / size);
            sin[i] = (float) -Math.sin(2 * Math.PI * i / size);
        }
    }

    /** X[k] = Σ x[n] e^(−2πi kn/N). */
    void transform(float[] real, float[] imaginary) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(real, i, j);
                swap(imaginary, i, j);
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    butterfly(real, imaginary, start + k, start + k + half, k * stride);
                }
            }
        }
    }

    private void butterfly(float[] real, float[] imaginary, int a, int b, int turn) {
        float re = real[b] * cos[turn] - imaginary[b] * sin[turn];
        float im = real[b] * sin[turn] + imaginary[b] * cos[turn];
        real[b] = real[a] - re;
        imaginary[b] = imaginary[a] - im;
        real[a] += re;
        imaginary[a] += im;
    }

    private static void swap(float[] values, int i, int j) {
        float kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
