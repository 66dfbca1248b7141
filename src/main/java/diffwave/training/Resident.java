package diffwave.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory this process holds. */
public final class Resident {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIBI = 1024;

    private Resident() {}

    /** In MiB, native memory included where the system tells; else Java's own. */
    public static double mebibytes() {
        if (Files.isReadable(STATUS)) {
            try {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith("VmRSS:")) {
                        return Long.parseLong(line.replaceAll("\\D", "")) / KIBI;
                    }
                }
            } catch (IOException e) {
                return heap();
            }
        }
        return heap();
    }

    private static double heap() {
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory()) / KIBI / KIBI;
    }
}
