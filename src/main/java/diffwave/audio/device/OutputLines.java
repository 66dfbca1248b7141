package diffwave.audio.device;

import java.util.Optional;

/** Opens lines of one output device. */
public interface OutputLines {

    /** Opens a line at a rate; empty where the device does not take that rate (or is not there). */
    Optional<OutputLine> open(int rate);

    /** The device's name, or why there is none. */
    String name();

    /** Whether anything can be heard. */
    boolean audible();
}
