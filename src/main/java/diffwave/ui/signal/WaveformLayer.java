package diffwave.ui.signal;

import diffwave.ui.theme.Tokens;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The wave itself, one signal over another: peaks with their power far out, the samples and lines between them close by. */
public final class WaveformLayer extends Layer {

    /**
     * @param samples the signal
     * @param token its colour
     * @param strength 0 … 1, how much it stands out
     */
    public record Trace(float[] samples, String token, double strength) {}

    private record Line(Peaks peaks, String token, double strength) {}

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Tokens> tokens;
    private List<Line> lines = List.of();
    private int rate = 1;
    private double full = 1;

    public WaveformLayer(Viewport viewport, ObservableValue<Tokens> tokens, DoubleConsumer seek) {
        super(viewport, "waveform", seek);
        this.tokens = tokens;
        getChildren().add(canvas);
        marksOnTop();
        tokens.addListener((seen, before, now) -> requestLayout());
    }

    /**
     * @param traces from the back to the front
     * @param top the value at the upper edge; beyond is cut off
     */
    public void show(List<Trace> traces, int samplesPerSecond, double top) {
        lines = traces.stream()
                .map(trace -> new Line(new Peaks(trace.samples()), trace.token(), trace.strength()))
                .toList();
        rate = samplesPerSecond;
        full = top;
        requestLayout();
    }

    @Override
    void paint(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        for (Line line : lines) {
            Color colour = tokens.getValue().of(line.token).deriveColor(0, 1, 1, line.strength);
            if (viewport.range().get().length() * rate > width / 2) {
                peaks(pen, line.peaks, colour);
            } else {
                samples(pen, line.peaks.samples(), colour);
            }
        }
    }

    private double y(double value) {
        return (1 - Math.clamp(value / full, -1, 1)) * canvas.getHeight() / 2;
    }

    private void peaks(GraphicsContext pen, Peaks peaks, Color colour) {
        Range range = viewport.range().get();
        int width = (int) canvas.getWidth();
        int most = peaks.samples().length;
        Color faint = colour.deriveColor(0, 1, 1, 0.5);
        for (int x = 0; x < width; x++) {
            int from = (int) (range.at((double) x / width) * rate);
            int to = Math.min(most, Math.max(from + 1, (int) (range.at((x + 1.0) / width) * rate)));
            if (from < 0 || from >= most) {
                continue;
            }
            Peaks.Stretch stretch = peaks.of(from, to);
            double top = y(stretch.high());
            double power = Math.sqrt(stretch.power() / (to - from));
            pen.setFill(faint);
            pen.fillRect(x, top, 1, Math.max(1, y(stretch.low()) - top));
            pen.setFill(colour);
            pen.fillRect(x, y(power), 1, Math.max(1, y(-power) - y(power)));
        }
    }

    private void samples(GraphicsContext pen, float[] samples, Color colour) {
        Range range = viewport.range().get();
        int from = Math.max(0, (int) (range.from() * rate) - 1);
        int to = Math.min(samples.length, (int) (range.to() * rate) + 3);
        double[] xs = new double[Math.max(0, to - from)];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = range.fraction((double) (from + i) / rate) * canvas.getWidth();
            ys[i] = y(samples[from + i]);
        }
        pen.setStroke(colour);
        pen.setLineWidth(1.25);
        pen.strokePolyline(xs, ys, xs.length);
        if (xs.length > 0 && canvas.getWidth() / xs.length > 8) {
            pen.setFill(colour);
            for (int i = 0; i < xs.length; i++) {
                pen.fillOval(xs[i] - 2, ys[i] - 2, 4, 4);
            }
        }
    }
}
