package diffwave.ui.interpolate;

/** How two noised sounds become one (SPEC 6.2). */
public enum Mixture {
    /** The paper's (1 − λ) x_A + λ x_B. */
    LINEAR,
    /** The same, with the noise brought back to the level that the network expects. */
    COMPENSATED,
    /** Along the arc between the two. */
    SPHERICAL;

    boolean compensated() {
        return this == COMPENSATED;
    }

    boolean spherical() {
        return this == SPHERICAL;
    }
}
