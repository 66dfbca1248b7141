package diffwave.audio;

import java.util.Arrays;

/**
 * Magnitudes that have a given mel: a bank forgets, so one of many, not negative, by multiplicative steps that bring the squared error down
 * (Lee and Seung 2000) from the mel spread over its bands.
 */
final class MelInverse {

    static final int SIZE = 1024;

    private static final int STEPS = 100;
    private static final double TINY = 1e-12;

    private MelInverse() {}

    /**
     * @return [frame][513]
     */
    static double[][] magnitudes(Mel mel) {
        MelFrontEnd frontEnd = MelFrontEnd.of(mel.frontEnd());
        Bands bands = new Bands(frontEnd.bank().weights());
        double[][] magnitudes = new double[mel.frames()][];
        for (int t = 0; t < magnitudes.length; t++) {
            double[] wanted = new double[mel.bands()];
            for (int b = 0; b < wanted.length; b++) {
                wanted[b] = frontEnd.sum(mel.values()[b][t]);
            }
            magnitudes[t] = bands.solve(wanted);
        }
        return magnitudes;
    }

    /** A bank with the reach of each band, since most of its weights are 0. */
    private static final class Bands {

        private final double[][] weights;
        private final int[] first;
        private final int[] end;

        Bands(double[][] weights) {
            this.weights = weights;
            first = Arrays.stream(weights).mapToInt(Bands::first).toArray();
            end = Arrays.stream(weights).mapToInt(Bands::end).toArray();
        }

        private static int first(double[] band) {
            int k = 0;
            while (k < band.length && band[k] == 0) {
                k++;
            }
            return k;
        }

        private static int end(double[] band) {
            int k = band.length;
            while (k > 0 && band[k - 1] == 0) {
                k--;
            }
            return k;
        }

        double[] solve(double[] wanted) {
            double[] up = spread(wanted);
            double[] x = spread(mean(wanted));
            for (int step = 0; step < STEPS; step++) {
                double[] down = spread(gather(x));
                for (int k = 0; k < x.length; k++) {
                    x[k] *= up[k] / Math.max(down[k], TINY);
                }
            }
            return x;
        }

        /** Bᵀ m. */
        private double[] spread(double[] m) {
            double[] x = new double[weights[0].length];
            for (int b = 0; b < m.length; b++) {
                for (int k = first[b]; k < end[b]; k++) {
                    x[k] += weights[b][k] * m[b];
                }
            }
            return x;
        }

        /** B x. */
        private double[] gather(double[] x) {
            double[] m = new double[weights.length];
            for (int b = 0; b < m.length; b++) {
                for (int k = first[b]; k < end[b]; k++) {
                    m[b] += weights[b][k] * x[k];
                }
            }
            return m;
        }

        /** Each band's sum by its squared weights, so that spreading it gives about the right level. */
        private double[] mean(double[] wanted) {
            double[] m = new double[wanted.length];
            for (int b = 0; b < m.length; b++) {
                double squares = TINY;
                for (int k = first[b]; k < end[b]; k++) {
                    squares += weights[b][k] * weights[b][k];
                }
                m[b] = wanted[b] / squares;
            }
            return m;
        }
    }
}
