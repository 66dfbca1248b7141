package diffwave.network.kernel;

/**
 * One worker's rows in the first-level cache.
 *
 * @param rows of a tile, whole blocks
 * @param c C filled up
 * @param wide from one row of y to the next
 * @param narrow from one row of the others to the next
 * @param y [row][2C filled up], products
 * @param z [row][C filled up], what came through the gate
 * @param edge [row][C filled up], a tap's rows where some lie outside the signal
 */
record Tile(int rows, int c, int wide, int narrow, float[] y, float[] z, float[] edge) {

    static Tile of(int rows, int c) {
        int wide = Lanes.stride(2 * c);
        int narrow = Lanes.stride(c);
        return new Tile(
                rows,
                c,
                wide,
                narrow,
                new float[rows * wide],
                new float[rows * narrow + 2 * Lanes.LANES],
                new float[rows * narrow]);
    }
}
