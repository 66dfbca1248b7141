package diffwave.dataset;

/**
 * Sounds to learn from, with their labels.
 *
 * @param audio [row][sample], full scale is ±1; every row of the same length
 * @param labels each row's place in {@link DataSet#labels}; −1 where it has none
 * @param clips each row's place in {@link DataSet#members}
 */
public record Batch(float[][] audio, int[] labels, long[] clips) {}
