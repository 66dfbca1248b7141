package diffwave.audio;

import java.util.Optional;

/** The two ways of making a mel, never to be mixed up (SPEC-NET 9). */
public enum FrontEnd {
    /** Tacotron 2 (philsyn): natural log of magnitudes, Slaney bands to 8 kHz, floor ln 1e-5. */
    TACOTRON2("Tacotron 2"),
    /** lmnt: 20 log10, HTK bands to 11,025 Hz, scaled to 0 … 1. */
    LMNT("lmnt");

    private final String title;

    FrontEnd(String title) {
        this.title = title;
    }

    /** How a person reads it. */
    public String title() {
        return title;
    }

    /**
     * Tells by its values which recipe made a mel: all within [−0.01, 1.01] is lmnt's, a minimum below −1 Tacotron 2's.
     *
     * @param values [band][frame], finite
     * @return empty where the values fit neither (or there are none), so that a person must say
     */
    public static Optional<FrontEnd> recognise(float[][] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float[] band : values) {
            for (float value : band) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        if (least >= -0.01 && most <= 1.01) {
            return most >= least ? Optional.of(LMNT) : Optional.empty();
        }
        return least < -1 ? Optional.of(TACOTRON2) : Optional.empty();
    }
}
