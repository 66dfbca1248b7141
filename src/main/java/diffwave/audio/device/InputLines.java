package diffwave.audio.device;

import java.util.Optional;

/** Opens lines of one input device. */
public interface InputLines {

    /** Opens a running line at a rate; empty where the device does not take that rate (or is not there). */
    Optional<InputLine> open(int rate);

    /** The device's name, or why there is none. */
    String name();
}
