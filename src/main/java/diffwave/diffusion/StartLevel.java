package diffwave.diffusion;

/** How loud the first noise is (SPEC 2.11): standard deviation 1 (paper), or √(1 − ᾱ_T), the level that training ends with. */
public enum StartLevel {
    UNIT,
    MATCHED
}
