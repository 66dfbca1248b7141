package diffwave.studio;

import diffwave.network.EngineOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a studio is set up.
 *
 * @param places where things lie
 * @param ownModels a models folder besides the shipped and the person's own; `import` writes there
 * @param engine device, threads, libraries
 * @param precision what networks compute in
 */
public record StudioOptions(Places places, Optional<Path> ownModels, EngineOptions engine, PrecisionWish precision) {

    /** Folders that models are looked for in, in order. */
    public List<Path> modelFolders() {
        return java.util.stream.Stream.of(ownModels, Optional.of(places.models()), places.shipped())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where imported models go. */
    public Path importFolder() {
        return ownModels.orElse(places.models());
    }
}
