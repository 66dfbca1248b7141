package diffwave.audio;

import java.util.OptionalInt;

/** Where a sound begins, to lay two clips over one another. */
public final class Onset {

    /** Length of the stretch whose energy is compared. */
    private static final double SECONDS = 0.005;

    private Onset() {}

    /**
     * The first sample whose following 5 ms hold at least a fraction of the energy of the loudest 5 ms.
     *
     * @param fraction of energy, above 0 to 1; 0.01 (−20 dB) suits speech, lower values find softer beginnings
     * @return the sample at which that energy begins (the first in the stretch that reaches the fraction by itself counts
     *     as the sound, not the silence before it); empty for silence
     */
    public static OptionalInt of(Clip clip, double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction " + fraction);
        }
        float[] x = clip.samples();
        int window = (int) Math.max(1, Math.round(SECONDS * clip.rate()));
        double[] before = new double[x.length + 1]; // energy of all samples before i
        for (int i = 0; i < x.length; i++) {
            before[i + 1] = before[i] + (double) x[i] * x[i];
        }
        double loudest = 0;
        for (int i = 0; i < x.length; i++) {
            loudest = Math.max(loudest, energy(before, i, window));
        }
        double threshold = fraction * loudest;
        for (int i = 0; loudest > 0 && i < x.length; i++) {
            if (energy(before, i, window) >= threshold) {
                return OptionalInt.of(beginning(before, i, window, threshold));
            }
        }
        return OptionalInt.empty();
    }

    /** The stretch may begin in silence: the sound begins where a hundredth of the threshold has come together. */
    private static int beginning(double[] before, int first, int window, double threshold) {
        int i = first;
        while (i < Math.min(first + window, before.length - 1) && before[i + 1] - before[first] < threshold / 100) {
            i++;
        }
        return i;
    }

    private static double energy(double[] before, int from, int window) {
        return before[Math.min(from + window, before.length - 1)] - before[from];
    }
}
