package diffwave.studio;

import diffwave.network.Precision;

/** What a person wants networks to compute in. */
public enum PrecisionWish {
    FLOAT32,
    REDUCED,
    /** The fastest that was measured: float32 by the vector kernel (decision 4). */
    AUTO;

    /** What that means on this machine. */
    public Precision here() {
        return this == REDUCED ? Precision.REDUCED : Precision.FLOAT32;
    }
}
