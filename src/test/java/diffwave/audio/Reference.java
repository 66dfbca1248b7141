package diffwave.audio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The reference folder (-Ddiffwave.reference); tests that need it are skipped, visibly, where there is none. */
final class Reference {

    private Reference() {}

    static Path folder(String name) {
        String root = System.getProperty("diffwave.reference", "");
        Path folder = Path.of(root).resolve(name);
        assumeTrue(!root.isEmpty() && Files.exists(folder), "needs -Ddiffwave.reference=FOLDER with " + name);
        return folder;
    }
}
