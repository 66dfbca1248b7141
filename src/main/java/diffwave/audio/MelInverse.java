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
        Bands bands = Bands.of(mel);
        double[][] magnitudes = new double[mel.frames()][];
        for (int t = 0; t < magnitudes.length; t++) {
            magnitudes[t] = bands.solve(sums(mel, t));
        }
        return magnitudes;
    }

    /** What the bands of a frame sum up to, before the logarithm. */
    static double[] sums(Mel mel, int frame) {
        MelFrontEnd frontEnd = MelFrontEnd.of(mel.frontEnd());
        double[] sums = new double[mel.bands()];
        for (int b = 0; b < sums.length; b++) {
            sums[b] = frontEnd.sum(mel.values()[b][frame]);
        }
        return sums;
    }

    /** A bank with the reach of each band, since most of its weights are 0. */
    static final class Bands {

        private final double[][] weights;
        private final int[] first;
        private final int[] end;

        /** The bank of a mel's front end. */
        static Bands of(Mel mel) {
            return new Bands(MelFrontEnd.of(mel.frontEnd()).bank().weights());
        }

        private Bands(double[][] weights) {
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
                double[] factors = factors(up, x);
                for (int k = 0; k < x.length; k++) {
                    x[k] *= factors[k];
                }
            }
            return x;
        }

        /**
         * By what one step multiplies magnitudes.
         *
         * @param up the wanted sums, {@linkplain #spread spread}
         */
        double[] factors(double[] up, double[] x) {
            double[] factors = spread(gather(x));
            for (int k = 0; k < x.length; k++) {
                factors[k] = up[k] / Math.max(factors[k], TINY);
            }
            return factors;
        }

        /** The first bin that a band reaches. */
        int firstBin() {
            return Arrays.stream(first).min().orElseThrow();
        }

        /** The bin after the last that a band reaches. */
        int endBin() {
            return Arrays.stream(end).max().orElseThrow();
        }

        /** Bᵀ m. */
        double[] spread(double[] m) {
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
