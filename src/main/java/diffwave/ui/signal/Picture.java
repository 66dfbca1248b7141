package diffwave.ui.signal;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A painted spectrogram, made on any thread.
 *
 * @param pixels ARGB, row by row from the highest frequency; transparent behind the signal's end
 */
public record Picture(int[] pixels, int width, int height) {

    /**
     * All of a signal in the usual style.
     *
     * @param samples the signal
     * @param rate samples per second
     */
    public static Picture of(float[] samples, int rate, int width, int height) {
        return of(samples, rate, SpectrogramStyle.USUAL, width, height);
    }

    /** All of a signal. */
    public static Picture of(float[] samples, int rate, SpectrogramStyle style, int width, int height) {
        Signal signal = new Signal(samples, rate);
        double seconds = Math.max(1, samples.length) / (double) rate;
        return of(signal, style, new Raster(width / seconds, 0, width), height);
    }

    static Picture of(Signal signal, SpectrogramStyle style, Raster raster, int height) {
        int width = raster.width();
        int[] pixels = new int[width * height];
        Spectrum spectrum = new Spectrum(signal, style);
        Rows rows = new Rows(spectrum, style.scale(), signal.top(), height);
        for (int x = 0; x < width; x++) {
            double from = raster.sample(raster.first() + x, signal.rate());
            if (from >= Math.max(1, signal.samples().length)) {
                break; // behind the end there is nothing, which is not silence
            }
            float[] line = spectrum.over(from, raster.sample(raster.first() + x + 1, signal.rate()));
            for (int y = 0; y < height; y++) {
                pixels[y * width + x] = style.argb(rows.of(line, y));
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
