package diffwave.ui.signal;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A painted spectrogram, made on any thread.
 *
 * @param pixels ARGB, row by row from the highest frequency
 */
public record Picture(int[] pixels, int width, int height) {

    /** Decibels from the darkest to the lightest colour; the lightest is a sine of full scale. */
    private static final float DEPTH = 80;

    /**
     * @param samples the signal
     * @param rate samples per second
     */
    public static Picture of(float[] samples, int rate, int width, int height) {
        return of(Spectrum.of(samples, rate), new Range(0, Math.max(1, samples.length) / (double) rate), width, height);
    }

    static Picture of(Spectrum spectrum, Range range, int width, int height) {
        int[] pixels = new int[width * height];
        float[] line = new float[spectrum.bins()];
        for (int x = 0; x < width; x++) {
            double column = spectrum.column(range.at((x + 0.5) / width));
            for (int b = 0; b < line.length; b++) {
                line[b] = spectrum.at(column, b);
            }
            for (int y = 0; y < height; y++) {
                double bin = (1 - (y + 0.5) / height) * (line.length - 1);
                int low = (int) bin;
                float part = (float) (bin - low);
                float decibels = line[low] * (1 - part) + line[Math.min(low + 1, line.length - 1)] * part;
                pixels[y * width + x] = Magma.argb(decibels / DEPTH + 1);
            }
        }
        return new Picture(pixels, width, height);
    }

    /** As JavaFX shows it; the pixels are not copied. */
    public Image image() {
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
