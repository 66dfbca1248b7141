package diffwave.audio;

import java.util.SplittableRandom;

/** Noises of a generator: equal power per hertz (white), per octave (pink), falling by 6 dB an octave (brown). */
public enum NoiseColour {
    WHITE(0),
    PINK(-0.5),
    BROWN(-1);

    /** Below this, pink and brown stay flat: what nobody hears must not take the power. */
    private static final double LOWEST_HERTZ = 20;

    private final double exponent;

    NoiseColour(double exponent) {
        this.exponent = exponent;
    }

    /**
     * Seeded noise of unit rms: a random spectrum of magnitude f^exponent, brought back to time.
     *
     * @param samples at least 1
     * @param rate samples per second
     * @param seed the same seed makes the same noise
     */
    public Clip make(int samples, int rate, long seed) {
        int size = Integer.highestOneBit(Math.max(4, samples) * 2 - 1);
        SplittableRandom random = new SplittableRandom(seed);
        double[] real = new double[size];
        double[] imaginary = new double[size];
        for (int k = 1; k < size / 2; k++) {
            double magnitude = Math.pow(Math.max(LOWEST_HERTZ, (double) k * rate / size), exponent);
            real[k] = magnitude * random.nextGaussian();
            imaginary[k] = magnitude * random.nextGaussian();
            real[size - k] = real[k];
            imaginary[size - k] = -imaginary[k];
        }
        ComplexFft.transform(real, imaginary);
        return unit(real, samples, rate);
    }

    private static Clip unit(double[] wave, int samples, int rate) {
        double power = 0;
        for (int i = 0; i < samples; i++) {
            power += wave[i] * wave[i];
        }
        double gain = 1 / Math.sqrt(Math.max(power / samples, Double.MIN_NORMAL));
        float[] out = new float[samples];
        for (int i = 0; i < samples; i++) {
            out[i] = (float) (wave[i] * gain);
        }
        return new Clip(out, rate);
    }
}
