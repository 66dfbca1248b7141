package diffwave.dataset;

/** Batches by their number: whoever knows the number knows the position in the data, and has nothing else to save. */
public interface Batches {

    /**
     * A batch, the same one for the same arguments. A row is the whole of a short recording somewhere in silence, or a piece of a long one.
     * Every recording comes once in each pass over the data, in an order of its own for each pass, as long as {@code rows} stays the same.
     *
     * @param number from 0
     * @param rows how many sounds; may be more than there are recordings
     * @param samples how long each is, above 0
     */
    Batch batch(long number, int rows, int samples);
}
