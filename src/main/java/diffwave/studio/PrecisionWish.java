package diffwave.studio;

import diffwave.network.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person wants networks to compute in. */
public enum PrecisionWish {
    FLOAT32,
    REDUCED,
    /** Reduced where the processor multiplies bfloat16 itself, else float32. */
    AUTO;

    private static final Path CPU = Path.of("/proc/cpuinfo");

    /** What that means on this machine. */
    public Precision here() {
        return switch (this) {
            case FLOAT32 -> Precision.FLOAT32;
            case REDUCED -> Precision.REDUCED;
            case AUTO -> processorHasBfloat16() ? Precision.REDUCED : Precision.FLOAT32;
        };
    }

    private static boolean processorHasBfloat16() {
        if (!Files.isReadable(CPU)) {
            return false;
        }
        try {
            String text = Files.readString(CPU);
            return text.contains("avx512_bf16") || text.contains("amx_bf16");
        } catch (IOException e) {
            return false; // where the system does not say, float32 is right for sure
        }
    }
}
