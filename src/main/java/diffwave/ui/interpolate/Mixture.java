package diffwave.ui.interpolate;

import diffwave.studio.Interpolate;

/** How two noised sounds become one (SPEC 6.2). */
public enum Mixture {
    /** The paper's (1 − λ) x_A + λ x_B. */
    LINEAR,
    /** The same, with the noise brought back to the level that the network expects. */
    COMPENSATED,
    /** Along the arc between the two. */
    SPHERICAL;

    static Mixture of(Interpolate wish) {
        return wish.spherical() ? SPHERICAL : wish.compensated() ? COMPENSATED : LINEAR;
    }

    boolean compensated() {
        return this == COMPENSATED;
    }

    boolean spherical() {
        return this == SPHERICAL;
    }
}
