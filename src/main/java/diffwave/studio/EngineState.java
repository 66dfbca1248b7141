package diffwave.studio;

/**
 * How the engine does, for the status bar.
 *
 * @param phase where it stands
 * @param device what it runs on, for a person ("CPU · 2 threads · float32"); empty before it is ready
 * @param detail PyTorch's version and why it is not a GPU, or what is wrong and what to do
 * @param doneBytes unpacked so far, while unpacking
 * @param totalBytes to unpack in all, while unpacking
 */
public record EngineState(Phase phase, String device, String detail, long doneBytes, long totalBytes) {

    /** UNPACKING happens at the first start only. */
    public enum Phase {
        STARTING,
        UNPACKING,
        READY,
        FAILED
    }
}
