package diffwave.network;

/** A network's weights on the device, ready to be told a condition. Used by the device's thread alone. */
public interface Network extends AutoCloseable {

    /**
     * Makes what depends on the condition alone, once for a run.
     *
     * @param condition of the architecture's kind
     * @param rows of each batch
     * @param samples of the whole signal
     */
    Bound bind(Condition condition, int rows, int samples);

    /** Which implementation this is, as a recipe records it. */
    String kernel();

    /** What its numbers are kept in: "float32" or "bfloat16". */
    String precision();

    /** Frees the weights. */
    @Override
    void close();
}
