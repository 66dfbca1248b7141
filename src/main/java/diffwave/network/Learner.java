package diffwave.network;

/**
 * A network as a trainer sees it: parameters in, error and gradient out. It keeps nothing between calls but memory to work in.
 *
 * <p>Parameters and gradients lie in one array each, tensor after tensor in the order of {@link diffwave.model.Parameters#of}, each row
 * by row. Used by the device's thread alone. The same arguments at the same number of threads give the same bits.
 */
public interface Learner extends AutoCloseable {

    /**
     * Forward pass, loss, backward pass. The loss is the mean over rows of a row's weight times its error.
     *
     * @param parameters of the architecture that this was made for
     * @param lesson the batch
     * @param gradient the loss's derivative is added to it, so that batches accumulate
     * @return the error of each row, before its weight
     */
    double[] learn(float[] parameters, Lesson lesson, float[] gradient);

    /** The error of each row without learning from it. */
    double[] error(float[] parameters, Lesson lesson);

    /** Which implementation this is, as a run folder records it. */
    String kernel();

    /** What it computes in: "float32" or "bfloat16". */
    String precision();

    /** Frees what it works in. */
    @Override
    void close();
}
