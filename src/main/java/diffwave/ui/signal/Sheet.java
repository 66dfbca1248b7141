package diffwave.ui.signal;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels that a layer paints itself, one for one on the screen whatever its scale. */
public final class Sheet extends ImageView {

    private int[] pixels = {};
    private int columns;
    private int rows;
    private PixelBuffer<IntBuffer> buffer = over(new int[1], 1, 1);

    public Sheet() {
        setSmooth(false);
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Lies over a layer of this size.
     *
     * @param scale pixels of the screen for one of the scene
     */
    public void size(double width, double height, double scale) {
        int w = Math.max(1, (int) Math.round(width * scale));
        int h = Math.max(1, (int) Math.round(height * scale));
        if (w != columns || h != rows) {
            columns = w;
            rows = h;
            pixels = new int[w * h];
        }
        setFitWidth(w / scale);
        setFitHeight(h / scale);
    }

    /** ARGB, premultiplied, row by row from above. */
    public int[] pixels() {
        return pixels;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Shows what the pixels are now. */
    public void changed() {
        if (buffer.getBuffer().array() == pixels) {
            buffer.updateBuffer(all -> null); // all of it
        } else {
            buffer = over(pixels, columns, rows);
            setImage(new WritableImage(buffer));
        }
    }

    private static PixelBuffer<IntBuffer> over(int[] pixels, int columns, int rows) {
        return new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }
}
