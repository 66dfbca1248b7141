package diffwave.network.kernel;

/**
 * One worker's rows in the first-level cache.
 *
 * @param rows of a tile, whole blocks
 * @param y [row][2C filled up], products
 * @param z [row][C filled up], what came through the gate
 * @param edge [row][C filled up], a tap's rows where some lie outside the signal
 */
record Tile(int rows, float[] y, float[] z, float[] edge) {

    static Tile of(int rows, int padded, int widest) {
        return new Tile(rows, new float[rows * widest], new float[rows * padded], new float[rows * padded]);
    }
}
