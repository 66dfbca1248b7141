package diffwave.audio.device;

/** An open way in for mono 16 bit sound: what a {@link Recorder} needs of a sound card. */
public interface InputLine extends AutoCloseable {

    /**
     * Waits for sound.
     *
     * @param bytes filled from index 0 with little-endian 16 bit samples
     * @return how many bytes, even; 0 once the line was closed
     */
    int read(byte[] bytes);

    /** Gives the device back; a waiting {@link #read} returns. */
    @Override
    void close();
}
