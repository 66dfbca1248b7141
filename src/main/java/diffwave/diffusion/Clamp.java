package diffwave.diffusion;

/** When x is limited to −1 … 1: never (paper, philsyn), after the last step, or after every step (lmnt). */
public enum Clamp {
    NONE,
    FINAL,
    EVERY
}
