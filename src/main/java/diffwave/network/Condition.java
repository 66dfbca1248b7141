package diffwave.network;

/** What a network is told about the sound: nothing, one mel for all rows, or a label for each row. */
public sealed interface Condition {

    /** Nothing (unconditional networks). */
    record None() implements Condition {}

    /**
     * @param values [band][frame], shared by all rows
     */
    record Mel(float[][] values) implements Condition {}

    /**
     * @param rows a row of the label embedding for each row of the batch, 0-based; the last is "none" where the model has one
     */
    record Labels(int... rows) implements Condition {}
}
