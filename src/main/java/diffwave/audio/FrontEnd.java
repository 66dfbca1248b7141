package diffwave.audio;

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
}
