package diffwave.network;

import java.io.IOException;
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
 * Switches PyTorch's oneDNN off for a while, as {@code torch.backends.mkldnn.flags(enabled=False)} does: on some processors the gradients of
 * its float32 convolutions are wrong by several percent (libtorch 2.7.1, decision 9). For the thread that owns the device.
 */
public final class OneDnn {

    private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);

    private static Optional<OneDnn> found = Optional.empty();

    private final MemorySegment context;
    private final MethodHandle set;

    private OneDnn(SymbolLookup symbols) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle get = linker.downcallHandle(
                symbols.findOrThrow("_ZN2at13globalContextEv"), FunctionDescriptor.of(ValueLayout.ADDRESS));
        context = (MemorySegment) get.invokeExact();
        set = linker.downcallHandle(
                symbols.findOrThrow("_ZN2at7Context20setUserEnabledMkldnnEb"),
                FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_BOOLEAN));
    }

    /**
     * Looks for its switch; without one it stays on.
     *
     * @param folder that the libraries were loaded from
     */
    static void look(Path folder) {
        Optional<Path> library = Optional.empty();
        try (Stream<Path> files = Files.walk(folder)) {
            String name = System.mapLibraryName("torch_cpu");
            library = files.filter(file -> file.endsWith(name)).findFirst();
        } catch (IOException e) {
            LOG.warn("{} cannot be searched", folder, e);
        }
        library.ifPresent(file -> {
            try {
                found = Optional.of(new OneDnn(SymbolLookup.libraryLookup(file, Arena.global())));
            } catch (Throwable e) { // another compiler's names, another version
                LOG.warn("oneDNN cannot be switched off; float32 gradients of PyTorch may be wrong here", e);
            }
        });
    }

    /** Off until it is closed. */
    public static Off off() {
        turn(false);
        return () -> turn(true);
    }

    /** Switches it on again. */
    @FunctionalInterface
    public interface Off extends AutoCloseable {
        @Override
        void close();
    }

    private static void turn(boolean on) {
        found.ifPresent(one -> {
            try {
                one.set.invokeExact(one.context, on);
            } catch (Throwable e) {
                throw new IllegalStateException("oneDNN's switch", e);
            }
        });
    }
}
