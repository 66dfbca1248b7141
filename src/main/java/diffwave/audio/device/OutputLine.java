package diffwave.audio.device;

/** An open way out for mono 16 bit sound: what a {@link Player} needs of a sound card. */
public interface OutputLine extends AutoCloseable {

    /**
     * Hands bytes over; waits while the line's buffer is full.
     *
     * @param bytes little-endian 16 bit samples from index 0
     * @param count how many bytes, even
     * @return how many were taken: fewer than given only where the line was halted or closed meanwhile
     */
    int write(byte[] bytes, int count);

    /** Samples heard since the line was opened; stands still while halted. */
    long heard();

    /** Makes sound of what was written (a line opens halted). */
    void start();

    /** Falls silent at once; what was written and not yet heard stays. */
    void halt();

    /** Waits until everything written was heard, or the line was halted or closed. */
    void drain();

    /** Falls silent and gives the device back; a waiting {@link #write} or {@link #drain} returns. */
    @Override
    void close();
}
