package diffwave.audio.device;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The output where there is no sound device.
 *
 * @param name why nothing is heard, for a person to read
 * @param nanos the clock that keeps time
 */
record SilentLines(String name, LongSupplier nanos) implements OutputLines {

    @Override
    public Optional<OutputLine> open(int rate) {
        return Optional.of(new SilentLine(rate, nanos));
    }

    @Override
    public boolean audible() {
        return false;
    }
}
