package diffwave.network.kernel;

/**
 * One worker's rows on the way back, beside those of its {@link Tile}.
 *
 * @param out [row][2C filled up], slopes of r and k
 * @param edge [row][2C filled up], a tap's rows where some lie outside the signal
 * @param gates [row][2C filled up], tanh and sigmoid where they are made again
 * @param mel [row][melWidth], slopes of mel columns
 * @param melWidth bands filled up to whole products
 */
record BackRoom(float[] out, float[] edge, float[] gates, float[] mel, int melWidth) {

    static BackRoom of(Tile tile, int bands) {
        int size = tile.rows() * tile.wide();
        int melWidth = Lanes.roundUp(bands, 2 * Lanes.LANES);
        return new BackRoom(
                new float[size], new float[size], new float[size], new float[tile.rows() * melWidth], melWidth);
    }
}
