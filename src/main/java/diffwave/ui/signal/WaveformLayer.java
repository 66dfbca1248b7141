package diffwave.ui.signal;

import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The wave itself, one signal over another: peaks with their power far out, the samples and lines between them close by. */
public final class WaveformLayer extends Layer {

    /**
     * @param samples the signal
     * @param token its colour
     * @param strength 0 … 1, how much it stands out
     */
    public record Trace(float[] samples, String token, double strength) {}

    private record Line(Peaks peaks, String token, double strength) {}

    /** Samples that are looked through on the FX thread, some milliseconds' worth; more in the background. */
    private static final int AT_ONCE = 1 << 20;

    private final Sheet sheet = new Sheet();
    private final Group close = new Group();
    private final Rectangle edge = new Rectangle();
    private final ObservableValue<Tokens> tokens;
    private List<Line> lines = List.of();
    private int rate = 1;
    private double full = 1;
    private int asked;
    private boolean pending;
    private Raster raster = Raster.of(new Range(0, 1), 1);

    public WaveformLayer(Viewport viewport, ObservableValue<Tokens> tokens, DoubleConsumer seek) {
        super(viewport, "waveform", seek);
        this.tokens = tokens;
        close.setClip(edge);
        close.setManaged(false);
        close.setMouseTransparent(true);
        getChildren().addAll(sheet, close);
        marksOnTop();
        tokens.addListener((seen, before, now) -> requestLayout());
    }

    /**
     * @param traces from the back to the front
     * @param top the value at the upper edge; beyond is cut off
     */
    public void show(List<Trace> traces, int samplesPerSecond, double top) {
        int mine = ++asked;
        List<Line> before = lines;
        int fresh = traces.stream()
                .filter(trace -> known(before, trace.samples()).isEmpty())
                .mapToInt(trace -> trace.samples().length)
                .sum();
        pending = fresh > AT_ONCE;
        if (!pending) {
            take(lines(before, traces), samplesPerSecond, top);
            return;
        }
        CompletableFuture.supplyAsync(() -> lines(before, traces))
                .thenAcceptAsync(
                        made -> {
                            if (mine == asked) {
                                pending = false;
                                take(made, samplesPerSecond, top);
                            }
                        },
                        Platform::runLater);
    }

    private void take(List<Line> made, int samplesPerSecond, double top) {
        lines = made;
        rate = samplesPerSecond;
        full = top;
        describe();
        requestLayout();
    }

    private static List<Line> lines(List<Line> before, List<Trace> traces) {
        return traces.stream()
                .map(trace -> new Line(
                        known(before, trace.samples()).orElseGet(() -> new Peaks(trace.samples())),
                        trace.token(),
                        trace.strength()))
                .toList();
    }

    /** Those of a signal that is shown already need no second look at every sample. */
    private static Optional<Peaks> known(List<Line> before, float[] samples) {
        return before.stream()
                .map(Line::peaks)
                .filter(known -> known.samples() == samples)
                .findFirst();
    }

    @Override
    boolean complete() {
        return !pending;
    }

    @Override
    String summary(Words language) {
        if (lines.isEmpty()) {
            return language.of("layer.nothing");
        }
        Peaks front = lines.getLast().peaks;
        double peak = 20 * Math.log10(front.largest());
        String seconds = String.format(Locale.ROOT, "%.1f", (double) front.samples().length / rate);
        return language.of("layer.waveform", seconds, Reading.decibels(peak));
    }

    @Override
    Optional<Reading> reading(double seconds, double height) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Peaks front = lines.getLast().peaks;
        int from = (int) Math.floor(seconds * rate);
        int to = from + (int) Math.max(1, Math.ceil(viewport.range().get().length() * rate / Math.max(1, getWidth())));
        if (from < 0 || to > front.samples().length) {
            return Optional.empty();
        }
        double level = 20 * Math.log10(front.of(from, to).largest());
        return Optional.of(new Reading(seconds, OptionalDouble.empty(), OptionalDouble.of(level)));
    }

    @Override
    void paint(double width, double height) {
        Range range = viewport.range().get();
        boolean far = range.length() * rate > width;
        sheet.setVisible(far);
        close.setVisible(!far);
        if (far) {
            close.getChildren().clear();
            sheet.size(width, height, scale());
            raster = raster.to(range, sheet.columns());
            Arrays.fill(sheet.pixels(), 0);
            WavePainter painter = new WavePainter(sheet.pixels(), sheet.columns(), sheet.rows());
            for (Line line : lines) {
                painter.paint(line.peaks, rate, raster, full, colour(line));
            }
            sheet.changed();
        } else {
            edge.setWidth(width);
            edge.setHeight(height);
            close.getChildren()
                    .setAll(lines.stream()
                            .map(line -> new SampleLine(
                                    line.peaks.samples(), rate, range, full, width, height, colour(line)))
                            .toList());
        }
    }

    private Color colour(Line line) {
        return tokens.getValue().of(line.token).deriveColor(0, 1, 1, line.strength);
    }
}
