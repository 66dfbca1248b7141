package diffwave.network;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** Whether Java's Vector API is there and computes on this processor's own vectors. */
final class VectorUnit {

    private VectorUnit() {}

    /** Whether the JVM was started with the module; only then may {@code network.kernel} be touched. */
    static boolean present() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /**
     * Whether it is fast as well: without fused multiply-add (processors before 2013) Java computes each product in big decimals.
     */
    static boolean fast() {
        try {
            HotSpotDiagnosticMXBean hotSpot = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return present()
                    && hotSpot != null
                    && Boolean.parseBoolean(hotSpot.getVMOption("UseFMA").getValue());
        } catch (IllegalArgumentException e) {
            return false; // another JVM than HotSpot
        }
    }
}
