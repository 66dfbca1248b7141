package diffwave.model;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The golden files in src/test/resources/golden. */
public final class GoldenFiles {

    private GoldenFiles() {}

    public static Path golden(String name) {
        URL found = Objects.requireNonNull(GoldenFiles.class.getResource("/golden/" + name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
