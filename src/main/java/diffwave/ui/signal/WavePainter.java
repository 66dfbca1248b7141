package diffwave.ui.signal;

import javafx.scene.paint.Color;

/** Paints a signal from far: for every column its extremes faint and its power strong, edges softened. */
final class WavePainter {

    private static final float FAINT = 0.5f;
    private final int[] pixels;
    private final int width;
    private final int height;

    /** @param pixels ARGB, premultiplied, [height · width]: painted over */
    WavePainter(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /**
     * @param raster which samples a column stands for
     * @param full the value at the upper edge
     */
    void paint(Peaks peaks, int rate, Raster raster, double full, Color colour) {
        int most = peaks.samples().length;
        for (int x = 0; x < width; x++) {
            double start = raster.sample(raster.first() + x, rate);
            int from = (int) Math.max(0, Math.floor(start));
            int to =
                    (int) Math.min(most, Math.max(from + 1.0, Math.floor(raster.sample(raster.first() + x + 1, rate))));
            if (start < 0 || from >= most) {
                continue;
            }
            Peaks.Stretch inside = peaks.of(from, to);
            double power = Math.sqrt(inside.power() / (to - from));
            // with the sample before, so that a steep wave has no gaps
            Peaks.Stretch joined = from > 0 ? inside.with(peaks.of(from - 1, from)) : inside;
            bar(x, y(joined.high(), full), y(joined.low(), full), colour, FAINT);
            // never beyond what is there: a column of few samples lies on one side of the axis
            double strong = Math.min(power, joined.high());
            bar(x, y(strong, full), y(Math.min(strong, Math.max(-power, joined.low())), full), colour, 1);
        }
    }

    private double y(double value, double full) {
        return (1 - Math.clamp(value / full, -1, 1)) * height / 2;
    }

    /** At least one pixel high; an edge inside a pixel covers its part. */
    private void bar(int x, double top, double bottom, Color colour, float strength) {
        double middle = (top + bottom) / 2;
        double half = Math.max(0.5, (bottom - top) / 2);
        double from = Math.clamp(middle - half, 0, height - 1);
        double to = Math.clamp(middle + half, from + 1, height);
        float opacity = (float) colour.getOpacity() * strength;
        for (int y = (int) from; y < Math.ceil(to); y++) {
            float covered = (float) (Math.min(to, y + 1) - Math.max(from, y));
            int at = y * width + x;
            pixels[at] = over(pixels[at], colour, opacity * covered);
        }
    }

    private static int over(int below, Color colour, float alpha) {
        float rest = 1 - alpha;
        return channel(below >>> 24, 1, alpha, rest) << 24
                | channel(below >> 16, colour.getRed(), alpha, rest) << 16
                | channel(below >> 8, colour.getGreen(), alpha, rest) << 8
                | channel(below, colour.getBlue(), alpha, rest);
    }

    private static int channel(int below, double colour, float alpha, float rest) {
        return Math.min(255, (int) ((below & 0xff) * rest + 255 * colour * alpha + 0.5));
    }
}
