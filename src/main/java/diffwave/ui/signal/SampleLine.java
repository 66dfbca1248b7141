package diffwave.ui.signal;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;

/** A signal from close by: straight lines from sample to sample, and a dot on each where they lie far enough apart. */
final class SampleLine extends Group {

    private static final double DOTS_APART = 8;
    private static final double DOT = 2;

    SampleLine(float[] samples, int rate, Range range, double full, double width, double height, Color colour) {
        int from = Math.max(0, (int) (range.from() * rate) - 1);
        int to = Math.min(samples.length, (int) (range.to() * rate) + 3);
        Polyline line = new Polyline();
        line.setStroke(colour);
        line.setStrokeWidth(1.25);
        Path dots = new Path();
        dots.setStroke(Color.TRANSPARENT);
        dots.setFill(colour);
        boolean far = width / (range.length() * rate) < DOTS_APART;
        double[] points = new double[Math.max(0, 2 * (to - from))];
        for (int i = from; i < to; i++) {
            double x = range.fraction((double) i / rate) * width;
            double y = (1 - Math.clamp(samples[i] / full, -1, 1)) * height / 2;
            points[2 * (i - from)] = x;
            points[2 * (i - from) + 1] = y;
            if (!far && x >= 0 && x <= width) {
                dots.getElements()
                        .addAll(
                                new MoveTo(x - DOT, y),
                                new ArcTo(DOT, DOT, 0, x + DOT, y, false, true),
                                new ArcTo(DOT, DOT, 0, x - DOT, y, false, true),
                                new ClosePath());
            }
        }
        line.getPoints().setAll(java.util.Arrays.stream(points).boxed().toList());
        getChildren().addAll(line, dots);
        setAutoSizeChildren(false);
    }
}
