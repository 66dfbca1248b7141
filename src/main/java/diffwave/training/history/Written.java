package diffwave.training.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** When files were last written. */
final class Written {

    private Written() {}

    /** The latest of those that are there. */
    static Optional<Instant> last(Path... files) {
        Optional<Instant> latest = Optional.empty();
        for (Path file : files) {
            try {
                Instant when = Files.getLastModifiedTime(file).toInstant();
                latest = latest.filter(when::isBefore).or(() -> Optional.of(when));
            } catch (IOException notThere) { // then it says nothing
                continue;
            }
        }
        return latest;
    }
}
