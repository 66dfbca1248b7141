package diffwave.network;

import com.sun.management.OperatingSystemMXBean;
import diffwave.model.Architecture;
import diffwave.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a run needs, and how much there is. */
public final class Memory {

    /** Passes over a layer's tensors that live at once, measured: h, h + step, y (2C), its halves, z, out (2C), skip. */
    private static final int LIVE_CHANNELS = 12;

    /** Whole signals that a run keeps: x, ε, noise, predicted x_0, what a sampler keeps, the result. */
    private static final long WHOLE_ARRAYS = 6;

    private static final long MOST_FOR_CONDITIONS = 1_500_000_000L;

    private Memory() {}

    /** Bytes that a condition's projections may take, so that they are made once for a run. */
    static long roomForConditions() {
        return Math.min(MOST_FOR_CONDITIONS, system().getTotalMemorySize() / 8);
    }

    /**
     * Bytes that a run takes beside the weights.
     *
     * @param rows of the batch
     * @param samples of the whole signal
     * @param chunk samples of one evaluation, halo included
     */
    public static long estimate(Architecture a, int rows, long samples, long chunk) {
        long evaluation = (long) LIVE_CHANNELS * a.channels() * Math.min(samples, chunk) * rows * Float.BYTES;
        long whole = WHOLE_ARRAYS * rows * samples * Float.BYTES;
        long conditions = a.mel().isPresent()
                ? Math.min(roomForConditions(), 2L * a.layers() * a.channels() * samples * Float.BYTES)
                : 0;
        return evaluation + whole + conditions;
    }

    /**
     * Refuses a run that will not fit.
     *
     * @param needed bytes in all
     * @param samples whole-signal numbers of it, which Java's own memory holds
     * @throws Problem where there is less
     */
    public static void check(long needed, long samples, String what) {
        Runtime java = Runtime.getRuntime();
        long heap = java.maxMemory() - java.totalMemory() + java.freeMemory();
        if (WHOLE_ARRAYS * samples * Float.BYTES > heap) {
            throw new Problem(what + " needs about " + megabytes(WHOLE_ARRAYS * samples * Float.BYTES)
                    + " of Java's memory and " + megabytes(heap)
                    + " are free. Make it shorter, or start java with a larger"
                    + " -Xmx.");
        }
        long free = available();
        if (needed > free) {
            throw new Problem(what + " needs about " + megabytes(needed) + " of memory and " + megabytes(free)
                    + " are free. Make it shorter, or close other programs.");
        }
    }

    private static String megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000 + " MB";
    }

    /** What the system can give without swapping: Linux counts its file cache as used, but says so elsewhere. */
    static long available() {
        Path meminfo = Path.of("/proc/meminfo");
        if (Files.isReadable(meminfo)) {
            try {
                for (String line : Files.readAllLines(meminfo)) {
                    if (line.startsWith("MemAvailable:")) {
                        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                    }
                }
            } catch (IOException e) {
                return system().getFreeMemorySize();
            }
        }
        return system().getFreeMemorySize();
    }

    private static OperatingSystemMXBean system() {
        return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    }
}
