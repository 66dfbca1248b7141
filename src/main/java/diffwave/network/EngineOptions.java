package diffwave.network;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the engine is to be started.
 *
 * @param device "auto", "cpu", "cuda" or "cuda:N"
 * @param threads of the processor; empty for one a core
 * @param cache folder that the native libraries are unpacked into
 * @param libtorch folder of another libtorch (2.7.1 with CUDA 12.8); empty for the one that came along
 */
public record EngineOptions(String device, OptionalInt threads, Path cache, Optional<Path> libtorch) {}
