package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** The residual layers and what stands before and behind them: the part of the network that costs. */
interface Stack extends AutoCloseable {

    /**
     * @param scope owns everything made; the caller closes it
     * @param x [batch, 1, samples]
     * @param steps for each layer [batch, C, 1]
     * @param conditions for each layer [1 or batch, 2C, samples or 1], asked for when its layer runs
     * @return predicted noise [batch, 1, samples] in float32, in the scope
     */
    NDArray run(NDManager scope, NDArray x, List<NDArray> steps, LayerConditions conditions);

    /** As a recipe records it. */
    String kernel();

    /** "float32" or "bfloat16". */
    String precision();

    @Override
    void close();

    /** The condition of each layer for the samples at hand. */
    interface LayerConditions {

        /** Whether there is any. */
        boolean present();

        /** Of one layer, made in the scope or kept elsewhere. */
        NDArray of(NDManager scope, int layer);
    }
}
