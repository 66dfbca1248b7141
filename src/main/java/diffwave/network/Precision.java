package diffwave.network;

/** What the network computes in. */
public enum Precision {
    /** Single precision: agrees with the public programs. */
    FLOAT32,
    /** bfloat16 where the processor has it: about twice as fast, relative error about 1 %. */
    REDUCED
}
