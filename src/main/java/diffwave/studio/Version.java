package diffwave.studio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's name and version. */
public final class Version {

    /** As recipes and `--version` say it. */
    public static final String PROGRAM = "DiffWave Studio " + read();

    private Version() {}

    private static String read() {
        try (InputStream in = Version.class.getResourceAsStream("/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
