package diffwave.audio;

import java.util.function.DoubleUnaryOperator;

/**
 * Triangular bands over the bins of a spectrum, evenly spaced on a mel scale.
 *
 * @param weights [band][bin]. Not copied: treat as immutable
 */
public record MelBank(double[][] weights) {

    private static final double SLANEY_BREAK = 1000;
    private static final double SLANEY_LOG_STEP = Math.log(6.4) / 27;

    /**
     * Slaney's scale (linear below 1 kHz, logarithmic above), each band of the same area: height 2 / width in Hz.
     *
     * @param frequencies of the bins, Hz
     */
    static MelBank slaney(int bands, double lowest, double highest, double[] frequencies) {
        double[] edges = edges(bands, lowest, highest, MelBank::slaneyMel, MelBank::slaneyHertz);
        double[][] weights = triangles(edges, frequencies);
        for (int i = 0; i < bands; i++) {
            for (int k = 0; k < frequencies.length; k++) {
                weights[i][k] *= 2 / (edges[i + 2] - edges[i]);
            }
        }
        return new MelBank(weights);
    }

    /**
     * HTK's scale, 2595 log10(1 + f / 700), each band of height 1.
     *
     * @param frequencies of the bins, Hz
     */
    static MelBank htk(int bands, double lowest, double highest, double[] frequencies) {
        DoubleUnaryOperator mel = f -> 2595 * Math.log10(1 + f / 700);
        DoubleUnaryOperator hertz = m -> 700 * (Math.pow(10, m / 2595) - 1);
        return new MelBank(triangles(edges(bands, lowest, highest, mel, hertz), frequencies));
    }

    private static double slaneyMel(double f) {
        return f < SLANEY_BREAK ? 3 * f / 200 : 15 + Math.log(f / SLANEY_BREAK) / SLANEY_LOG_STEP;
    }

    private static double slaneyHertz(double m) {
        return m < 15 ? 200 * m / 3 : SLANEY_BREAK * Math.exp((m - 15) * SLANEY_LOG_STEP);
    }

    private static double[] edges(
            int bands, double lowest, double highest, DoubleUnaryOperator mel, DoubleUnaryOperator hertz) {
        double from = mel.applyAsDouble(lowest);
        double to = mel.applyAsDouble(highest);
        double[] edges = new double[bands + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = hertz.applyAsDouble(from + (to - from) * i / (bands + 1));
        }
        return edges;
    }

    private static double[][] triangles(double[] p, double[] frequencies) {
        double[][] weights = new double[p.length - 2][frequencies.length];
        for (int i = 0; i < weights.length; i++) {
            for (int k = 0; k < frequencies.length; k++) {
                double rising = (frequencies[k] - p[i]) / (p[i + 1] - p[i]);
                double falling = (p[i + 2] - frequencies[k]) / (p[i + 2] - p[i + 1]);
                weights[i][k] = Math.max(0, Math.min(rising, falling));
            }
        }
        return weights;
    }
}
