package diffwave.ui.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * From quiet to loud in 256 colours, the same in both themes: matplotlib's maps (CC0), even in brightness for every kind of
 * sight, and plain grey.
 */
public enum ColourMap {
    MAGMA,
    VIRIDIS,
    INFERNO,
    GREY;

    private final int[] argb = this.name().equals("GREY") ? grey() : read(name().toLowerCase(Locale.ROOT));

    /** @param share 0 … 1, clamped */
    public int argb(float share) {
        return argb[Math.clamp((int) (share * 255 + 0.5f), 0, 255)];
    }

    private static int[] grey() {
        int[] colours = new int[256];
        for (int i = 0; i < 256; i++) {
            colours[i] = 0xff000000 | i * 0x010101;
        }
        return colours;
    }

    private static int[] read(String name) {
        try (InputStream in = ColourMap.class.getResourceAsStream("/diffwave/ui/signal/" + name + ".txt")) {
            String digits = new String(in.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
            int[] colours = new int[256];
            for (int i = 0; i < 256; i++) {
                colours[i] = 0xff000000 | Integer.parseInt(digits.substring(6 * i, 6 * i + 6), 16);
            }
            return colours;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
