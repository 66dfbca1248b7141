package diffwave.ui.train;

import diffwave.training.history.Series;
import diffwave.ui.signal.Range;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;

/**
 * Paints series of any length in the time that the picture's columns take: each column is a bar from the lowest to the highest value
 * that the broken line through the points has inside it. Far out that is the points' extent, close by the line itself.
 */
final class CurvePainter {

    private final int[] pixels;
    private final int width;
    private final int height;

    /** @param pixels ARGB, premultiplied, [height · width]: painted over */
    CurvePainter(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /** What is seen of some steps, the values between two points at the edges included. */
    static Series.Stretch inside(Series series, double from, double to) {
        int first = series.from(from);
        int end = series.from(to);
        Series.Stretch all = series.over(first, end);
        OptionalDouble left = series.at(from);
        OptionalDouble right = series.at(to);
        if (left.isPresent()) {
            all = all.reaching((float) left.getAsDouble());
        }
        return right.isPresent() ? all.reaching((float) right.getAsDouble()) : all;
    }

    /** A fine line across. */
    void rule(double value, Axis axis, Color colour) {
        int y = Math.clamp((int) ((1 - axis.fraction(value)) * (height - 1)), 0, height - 1);
        for (int x = 0; x < width; x++) {
            blend(y * width + x, colour, colour.getOpacity());
        }
    }

    /**
     * @param range the steps from the left edge to the right
     * @param thick pixels of this picture
     * @param dash columns drawn and left out in turn; 0 for all drawn
     */
    void paint(Series series, Range range, Axis axis, Color colour, double thick, int dash) {
        double each = range.length() / width;
        for (int x = 0; x < width; x++) {
            double from = range.from() + x * each;
            Series.Stretch inside =
                    dash > 0 && x / dash % 2 == 1 ? Series.Stretch.NONE : inside(series, from, from + each);
            if (inside.low() <= inside.high()) {
                bar(
                        x,
                        (1 - axis.fraction(inside.high())) * height - thick / 2,
                        (1 - axis.fraction(inside.low())) * height + thick / 2,
                        colour);
            }
        }
    }

    /** An edge inside a pixel covers its part. */
    private void bar(int x, double top, double bottom, Color colour) {
        double from = Math.clamp(top, 0, height - 1);
        double to = Math.clamp(bottom, from + 1, height);
        for (int y = (int) from; y < Math.ceil(to); y++) {
            double covered = Math.min(to, y + 1.0) - Math.max(from, y);
            blend(y * width + x, colour, colour.getOpacity() * covered);
        }
    }

    /** Whole numbers: a raw curve of a long run covers a good part of the picture. */
    private void blend(int at, Color colour, double alpha) {
        int part = (int) (alpha * 256 + 0.5);
        int rest = 256 - part;
        int below = pixels[at];
        pixels[at] = (255 * part + (below >>> 24) * rest >> 8) << 24
                | ((int) (255 * colour.getRed()) * part + (below >> 16 & 0xff) * rest >> 8) << 16
                | ((int) (255 * colour.getGreen()) * part + (below >> 8 & 0xff) * rest >> 8) << 8
                | (int) (255 * colour.getBlue()) * part + (below & 0xff) * rest >> 8;
    }
}
