package diffwave.audio;

import java.util.Arrays;

/**
 * How loud a clip is to the ear: integrated loudness by ITU-R BS.1770-4, mono. What is silent does not count, so that a word
 * with a long pause after it is as loud as the word.
 */
public final class Loudness {

    private static final double BLOCK_SECONDS = 0.4;
    private static final int BLOCK_PARTS = 4;
    private static final double SILENT = -70;
    private static final double BELOW_MEAN = -10;

    private Loudness() {}

    /** In LUFS: a 997 Hz sine at full scale has −3.01; −∞ where all is silent. */
    public static double of(Clip clip) {
        double[] weighted = highPass(headShelf(clip), clip.rate());
        int block = (int) Math.min(Math.max(1, weighted.length), Math.round(BLOCK_SECONDS * clip.rate()));
        int hop = Math.max(1, block / BLOCK_PARTS);
        int count = weighted.length < block ? 0 : (weighted.length - block) / hop + 1;
        double[] powers = new double[count];
        for (int i = 0; i < count; i++) {
            powers[i] = power(weighted, i * hop, block);
        }
        double gate = decibels(mean(powers, SILENT)) + BELOW_MEAN;
        return decibels(mean(powers, Math.max(SILENT, gate)));
    }

    private static double power(double[] x, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += x[i] * x[i];
        }
        return sum / count;
    }

    private static double mean(double[] powers, double gate) {
        return Arrays.stream(powers)
                .filter(power -> decibels(power) > gate)
                .average()
                .orElse(0);
    }

    private static double decibels(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    /** The head's shelf of BS.1770, stage 1, for any rate: its analogue form by the bilinear transform. */
    private static double[] headShelf(Clip clip) {
        double k = Math.tan(Math.PI * 1681.974450955533 / clip.rate());
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double[] x = new double[clip.samples().length];
        Arrays.setAll(x, i -> clip.samples()[i]);
        return filtered(
                x,
                k,
                q,
                high + band * k / q + k * k,
                2 * (k * k - high),
                high - band * k / q + k * k,
                1 + k / q + k * k);
    }

    /** Stage 2: what is too low to be heard. */
    private static double[] highPass(double[] x, int rate) {
        double k = Math.tan(Math.PI * 38.13547087602444 / rate);
        return filtered(x, k, 0.5003270373238773, 1, -2, 1, 1);
    }

    /** A biquad in place, its b divided by {@code scale}. */
    private static double[] filtered(double[] x, double k, double q, double b0, double b1, double b2, double scale) {
        double a0 = 1 + k / q + k * k;
        double a1 = 2 * (k * k - 1) / a0;
        double a2 = (1 - k / q + k * k) / a0;
        double s1 = 0;
        double s2 = 0;
        for (int i = 0; i < x.length; i++) {
            double in = x[i] / scale;
            double out = b0 * in + s1;
            s1 = b1 * in - a1 * out + s2;
            s2 = b2 * in - a2 * out;
            x[i] = out;
        }
        return x;
    }
}
