package diffwave.audio;

import java.util.Random;

/** Signals made by formula, for tests. */
final class Signals {

    private Signals() {}

    static Clip tone(double hertz, double amplitude, int samples, int rate) {
        float[] x = new float[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Clip(x, rate);
    }

    static Clip noise(long seed, double amplitude, int samples, int rate) {
        Random random = new Random(seed);
        float[] x = new float[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
        }
        return new Clip(x, rate);
    }

    static double largestDifference(float[] a, float[] b) {
        if (a.length != b.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs((double) a[i] - b[i]));
        }
        return largest;
    }
}
