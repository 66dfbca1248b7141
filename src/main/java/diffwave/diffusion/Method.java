package diffwave.diffusion;

/** The samplers. */
public enum Method {
    /** Ancestral sampling, algorithm 2 of the paper. */
    DDPM("ddpm"),
    /** The paper's fast sampling: ancestral on a short schedule aligned to the training steps (appendix B). */
    FAST("fast"),
    /** DDIM with η (arXiv 2010.02502). */
    DDIM("ddim"),
    /** DPM-Solver++(2M), data prediction (arXiv 2211.01095). */
    DPM("dpm++");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    /** Its word on the command line and in files. */
    public String word() {
        return word;
    }
}
