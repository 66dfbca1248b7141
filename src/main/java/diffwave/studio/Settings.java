package diffwave.studio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person has set for the whole studio.
 *
 * @param look which theme: the system's, dark or light
 * @param device "auto", "cpu", "cuda" or "cuda:N"; from the next start on
 * @param threads of the processor; empty for one a core; from the next start on
 * @param precision what networks compute in; from the next start on
 * @param libtorch folder of a PyTorch with CUDA; empty for the one that came along; from the next start on
 * @param volume of playing, 0 … 1
 */
public record Settings(
        Look look,
        String device,
        OptionalInt threads,
        PrecisionWish precision,
        Optional<Path> libtorch,
        double volume) {

    /** Which theme is worn. */
    public enum Look {
        SYSTEM,
        DARK,
        LIGHT;

        /** Its word in the settings file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds until somebody sets something. */
    public static final Settings USUAL =
            new Settings(Look.SYSTEM, "auto", OptionalInt.empty(), PrecisionWish.AUTO, Optional.empty(), 0.8);

    public Settings withLook(Look other) {
        return new Settings(other, device, threads, precision, libtorch, volume);
    }

    public Settings withDevice(String other) {
        return new Settings(look, other, threads, precision, libtorch, volume);
    }

    public Settings withThreads(OptionalInt other) {
        return new Settings(look, device, other, precision, libtorch, volume);
    }

    public Settings withPrecision(PrecisionWish other) {
        return new Settings(look, device, threads, other, libtorch, volume);
    }

    public Settings withLibtorch(Optional<Path> other) {
        return new Settings(look, device, threads, precision, other, volume);
    }

    public Settings withVolume(double other) {
        return new Settings(look, device, threads, precision, libtorch, other);
    }
}
