package diffwave.network;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Engines for tests: two threads, the libraries in one cache for all. */
public final class Engines {

    private Engines() {}

    /** As the program would make them here. */
    public static EngineOptions options() {
        Path cache = diffwave.studio.Places.ofThisComputer().cache();
        return new EngineOptions("cpu", OptionalInt.of(2), cache, Optional.empty());
    }
}
