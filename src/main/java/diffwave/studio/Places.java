package diffwave.studio;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where things lie on this computer.
 *
 * @param home the person's own: models, sessions, the log
 * @param cache what can be made again: unpacked native libraries
 * @param shipped the models that came with the program; empty where they are not found
 */
public record Places(Path home, Path cache, Optional<Path> shipped) {

    private static final String NAME = "diffwave-studio";
    private static final int LEVELS_UP = 4;

    /** As this system has it; DIFFWAVE_HOME and DIFFWAVE_CACHE move them. */
    public static Places ofThisComputer() {
        Map<String, String> env = System.getenv();
        Path user = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home;
        Path cache;
        if (os.startsWith("windows")) {
            Path local = folder(env, "LOCALAPPDATA", user.resolve("AppData/Local"));
            home = local.resolve(NAME);
            cache = home.resolve("cache");
        } else if (os.startsWith("mac")) {
            home = user.resolve("Library/Application Support").resolve(NAME);
            cache = user.resolve("Library/Caches").resolve(NAME);
        } else {
            home = folder(env, "XDG_DATA_HOME", user.resolve(".local/share")).resolve(NAME);
            cache = folder(env, "XDG_CACHE_HOME", user.resolve(".cache")).resolve(NAME);
        }
        return new Places(folder(env, "DIFFWAVE_HOME", home), folder(env, "DIFFWAVE_CACHE", cache), findShipped());
    }

    private static Path folder(Map<String, String> env, String name, Path otherwise) {
        String value = env.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Path.of(value).toAbsolutePath();
    }

    /** The person's own models. */
    public Path models() {
        return home.resolve("models");
    }

    /** What running programs keep safe. */
    public Path sessions() {
        return home.resolve("sessions");
    }

    /** What libraries and we have to tell. */
    public static Path log(Path home) {
        return home.resolve("log").resolve("studio.log");
    }

    /** The folder `models` beside the jar, or beside one of the folders that it lies in. */
    private static Optional<Path> findShipped() {
        Path place;
        try {
            place = Path.of(Places.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        for (int up = 0; up < LEVELS_UP && place != null; up++) {
            place = place.getParent();
            if (place != null && Files.isDirectory(place.resolve("models"))) {
                return Optional.of(place.resolve("models"));
            }
        }
        return Optional.empty();
    }
}
