package diffwave.network;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the C library must be told before the engine is loaded. On a busy machine waiting threads that spin make PyTorch
 * several times slower; big blocks that go back to the system at every operation cost 3 to 11 %.
 */
final class NativeTuning {

    private static final Logger LOG = LoggerFactory.getLogger(NativeTuning.class);
    private static final int M_TRIM_THRESHOLD = -1;
    private static final int M_TOP_PAD = -2;
    private static final int M_MMAP_THRESHOLD = -3;
    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final int NICER = 5;

    private NativeTuning() {}

    /** Does nothing where the system has no glibc. */
    static void apply() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle setenv = find(
                    "setenv",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            set(arena, setenv, "OMP_WAIT_POLICY", "PASSIVE");
            set(arena, setenv, "GOMP_SPINCOUNT", "0");
            // PyTorch warns on the error stream of what it lacks; that stream is the person's
            set(arena, setenv, "TORCH_CPP_LOG_LEVEL", "ERROR");
            MethodHandle mallopt = find(
                    "mallopt", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int done = (int) mallopt.invokeExact(M_MMAP_THRESHOLD, 1 << 30)
                    + (int) mallopt.invokeExact(M_TRIM_THRESHOLD, Integer.MAX_VALUE)
                    + (int) mallopt.invokeExact(M_TOP_PAD, 64 << 20);
            LOG.info("mallopt took {} of 3 settings", done);
        } catch (Throwable e) { // a system without these functions runs all the same, only slower
            LOG.warn("the C library could not be tuned", e);
        }
    }

    /**
     * Makes PyTorch's own log obey TORCH_CPP_LOG_LEVEL: DJL does not, and each missing kernel would be told on the error
     * stream, which is the person's.
     *
     * @param folder that the libraries were loaded from
     */
    static void quietPyTorch(Path folder) {
        String name = System.mapLibraryName("c10");
        try (Stream<Path> files = Files.walk(folder);
                Arena arena = Arena.ofConfined()) {
            Optional<Path> library = files.filter(file -> file.endsWith(name)).findFirst();
            if (library.isPresent()) {
                SymbolLookup symbols = SymbolLookup.libraryLookup(library.get(), arena);
                Optional<MemorySegment> initLogging = symbols.find("_ZN3c1011initLoggingEv");
                if (initLogging.isPresent()) {
                    Linker.nativeLinker()
                            .downcallHandle(initLogging.get(), FunctionDescriptor.ofVoid())
                            .invokeExact();
                }
            }
        } catch (Throwable e) { // then PyTorch says more than it need
            LOG.warn("PyTorch's log could not be quieted", e);
        }
    }

    /**
     * Lets other threads of this process go before the calling one and all that it will start. Java's own priorities do
     * nothing on Linux.
     */
    static void giveWay() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        try {
            MethodHandle setpriority = find(
                    "setpriority",
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            MethodHandle getpriority = find(
                    "getpriority",
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int nice = (int) getpriority.invokeExact(PRIO_PROCESS, CALLING_THREAD) + NICER;
            int result = (int) setpriority.invokeExact(PRIO_PROCESS, CALLING_THREAD, nice);
            LOG.info("setpriority {}: {}", nice, result);
        } catch (Throwable e) { // then the window answers later while a sound is made
            LOG.warn("the device's thread could not be made to give way", e);
        }
    }

    private static void set(Arena arena, MethodHandle setenv, String name, String value) throws Throwable {
        MemorySegment cName = arena.allocateFrom(name);
        MemorySegment cValue = arena.allocateFrom(value);
        int result = (int) setenv.invokeExact(cName, cValue, 0); // 0: what the person set stays
        LOG.info("setenv {} {}: {}", name, value, result);
    }

    private static MethodHandle find(String name, FunctionDescriptor type) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), type);
    }
}
