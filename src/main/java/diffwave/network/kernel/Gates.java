package diffwave.network.kernel;

/**
 * Where a layer's tanh and sigmoid are kept for the way back, [row][gate's halves].
 *
 * @param values the array
 * @param at where the tile's first row begins
 * @param stride from one row to the next
 */
record Gates(float[] values, int at, int stride) {

    /** They are not. */
    static final Gates NONE = new Gates(new float[0], 0, 0);
}
