package diffwave.ui.signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The colour map of every spectrogram in both themes: matplotlib's magma (CC0), dark to light. */
final class Magma {

    private static final int[] ARGB = read();

    private Magma() {}

    /** @param share 0 … 1, clamped */
    static int argb(float share) {
        return ARGB[Math.clamp((int) (share * 255 + 0.5f), 0, 255)];
    }

    private static int[] read() {
        try (InputStream in = Magma.class.getResourceAsStream("/diffwave/ui/signal/magma.txt")) {
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
