package diffwave.ui.signal;

import diffwave.ui.flow.Desk;
import diffwave.ui.flow.LatestTask;
import diffwave.ui.theme.Parts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;

/** A spectrogram, computed in the background for the latest signal, range and size, at the screen's own resolution. */
public final class SpectrogramLayer extends Layer {

    private record Signal(float[] samples, int rate) {}

    private record Request(Signal signal, Range range, int width, int height) {}

    /** The last signal's transform: zooming does not need a new one. */
    private record Known(Signal signal, Spectrum spectrum) {}

    private final ImageView view = new ImageView();
    private final Label highest = Parts.label("", "over-map", "tick");
    private final Label middle = Parts.label("", "over-map", "tick");
    private final Label lowest = Parts.label("0", "over-map", "tick");
    private final LatestTask<Request, Picture> painter;
    private Optional<Signal> signal = Optional.empty();
    private Optional<Request> asked = Optional.empty();
    private Optional<Known> known = Optional.empty();

    public SpectrogramLayer(Viewport viewport, Desk desk, DoubleConsumer seek) {
        super(viewport, "spectrogram", seek);
        getChildren().addAll(view, highest, middle, lowest);
        marksOnTop();
        for (Label label : new Label[] {highest, middle, lowest}) {
            label.setMouseTransparent(true);
            label.setManaged(false);
        }
        painter = new LatestTask<>(desk.background(), desk.fx(), this::picture, done -> view.setImage(done.image()));
    }

    /** @param rate samples per second */
    public void show(float[] samples, int rate) {
        signal = Optional.of(new Signal(samples, rate));
        highest.setText(String.format(Locale.ROOT, "%s kHz", kilo(rate / 2000.0)));
        middle.setText(kilo(rate / 4000.0));
        requestLayout();
    }

    private static String kilo(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    @Override
    void paint(double width, double height) {
        view.setFitWidth(width);
        view.setFitHeight(height);
        place(highest, width, 4);
        place(middle, width, height / 2 - 8);
        place(lowest, width, height - 20);
        middle.setVisible(height > 100);
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        Range range = viewport.range().get();
        signal.map(now -> new Request(now, range, (int) (width * scale), (int) (height * scale)))
                .filter(now -> !asked.filter(before -> same(before, now)).isPresent())
                .ifPresent(now -> {
                    asked = Optional.of(now);
                    painter.request(now);
                });
    }

    private static boolean same(Request one, Request other) {
        return one.signal.samples == other.signal.samples
                && one.range.equals(other.range)
                && one.width == other.width
                && one.height == other.height;
    }

    private static void place(Label label, double width, double y) {
        label.autosize();
        label.relocate(width - label.getWidth() - 8, y);
    }

    /** On the background's thread, never twice at a time. */
    private Picture picture(Request wanted) {
        Known now = known.filter(last -> last.signal.samples == wanted.signal.samples)
                .orElseGet(() -> new Known(wanted.signal, Spectrum.of(wanted.signal.samples, wanted.signal.rate)));
        known = Optional.of(now);
        return Picture.of(now.spectrum, wanted.range, wanted.width, wanted.height);
    }
}
