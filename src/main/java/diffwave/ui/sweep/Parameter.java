package diffwave.ui.sweep;

/** What a sweep can change from cell to cell. */
public enum Parameter {
    /** The axis is not used. */
    NONE,
    STEPS,
    GUIDANCE,
    ETA,
    SAMPLER,
    SEED,
    LABEL
}
