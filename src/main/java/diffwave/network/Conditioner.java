package diffwave.network;

import ai.djl.ndarray.NDArray;

/** What a condition adds in each residual layer. */
interface Conditioner extends AutoCloseable {

    /**
     * @param layer 0 … N−1
     * @param from first sample wanted
     * @param to behind the last
     * @return [1 or batch, 2C, to − from or 1], in the layer's scope or kept by this
     */
    NDArray project(ai.djl.ndarray.NDManager scope, int layer, long from, long to);

    /** Whether there is anything to add. */
    default boolean present() {
        return true;
    }

    @Override
    void close();

    /** Adds nothing. */
    Conditioner NONE = new Conditioner() {
        @Override
        public NDArray project(ai.djl.ndarray.NDManager scope, int layer, long from, long to) {
            throw new IllegalStateException("an unconditional network has no conditioner");
        }

        @Override
        public boolean present() {
            return false;
        }

        @Override
        public void close() {}
    };
}
