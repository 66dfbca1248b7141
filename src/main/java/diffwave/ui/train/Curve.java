package diffwave.ui.train;

import diffwave.training.history.Series;
import diffwave.ui.signal.Range;
import diffwave.ui.signal.Sheet;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Curves over the steps, laid over each other; it paints at most once per pulse, in its layout. The value axis fits what is seen,
 * written by labels since a canvas must hold no text (decision 7).
 */
public final class Curve extends Region {

    private static final double APART = 24;
    private static final double TICK = 12;

    private final TrainViewModel model;
    private final ObservableValue<Tokens> tokens;
    private final Words words;
    private final Sheet sheet = new Sheet();
    private final Group ticks = new Group();
    private final Pointed pointed = new Pointed();
    private final Label nothing = Parts.label("", "muted");
    private List<Line> lines = List.of();
    private List<Double> shown = List.of();
    private Optional<Point2D> pointer = Optional.empty();

    Curve(TrainViewModel model, ObservableValue<Tokens> tokens, Words words) {
        this.model = model;
        this.tokens = tokens;
        this.words = words;
        setId("curve");
        getStyleClass().addAll("signal-ground", "curve");
        setMinHeight(96);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        ticks.setManaged(false);
        ticks.setMouseTransparent(true);
        nothing.setManaged(false);
        getChildren().addAll(sheet, ticks, nothing, pointed);
        StepGestures.install(this, model);
        setOnMouseMoved(mouse -> point(Optional.of(new Point2D(mouse.getX(), mouse.getY()))));
        setOnMouseExited(mouse -> point(Optional.empty()));
        tokens.addListener((seen, before, now) -> requestLayout());
        model.viewport().range().addListener((seen, before, now) -> requestLayout());
        model.log().addListener((seen, before, now) -> requestLayout());
    }

    /** @param next from the back to the front */
    void show(List<Line> next) {
        lines = next;
        nothing.setText(next.isEmpty() ? words.of("train.untold") : "");
        setAccessibleText(summary());
        requestLayout();
    }

    private String summary() {
        String all = lines.stream()
                .filter(line -> !line.name().isEmpty())
                .map(line ->
                        line.name() + " " + Numbers.figure(line.series().last().orElse(0)))
                .collect(Collectors.joining(", "));
        return words.of(model.measure().get().key()) + ". "
                + (all.isEmpty() ? words.of("train.untold") : words.of("train.curve.now", all));
    }

    private void point(Optional<Point2D> at) {
        pointer = at;
        read();
    }

    /** Also while the pointer rests and the run goes on below it. */
    private void read() {
        pointer.ifPresentOrElse(at -> pointed.show(reading(at.getX()), at, getWidth(), getHeight()), pointed::hide);
    }

    /** What the curves say at a place. */
    private String reading(double x) {
        double step = Math.rint(model.viewport().range().get().at(x / getWidth()));
        String values = lines.reversed().stream()
                .filter(line -> !line.name().isEmpty())
                .filter(line -> line.series().at(step).isPresent())
                .map(line -> line.name() + " "
                        + Numbers.figure(line.series().at(step).getAsDouble()))
                .collect(Collectors.joining(" · "));
        return values.isEmpty() ? "" : words.of("train.at.step", Numbers.step(step)) + " · " + values;
    }

    /** What is read under the pointer now; empty for nothing. */
    String read(double x) {
        return reading(x);
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        paint(
                getScene() == null || getScene().getWindow() == null
                        ? 1
                        : getScene().getWindow().getRenderScaleX());
        nothing.autosize();
        nothing.relocate((getWidth() - nothing.getWidth()) / 2, (getHeight() - nothing.getHeight()) / 2);
        read();
    }

    private void paint(double scale) {
        Range range = model.viewport().range().get();
        Axis axis = axis(range);
        sheet.size(getWidth(), getHeight(), scale);
        Arrays.fill(sheet.pixels(), 0);
        CurvePainter painter = new CurvePainter(sheet.pixels(), sheet.columns(), sheet.rows());
        Tokens now = tokens.getValue();
        List<Double> places = lines.isEmpty() ? List.of() : axis.ticks(getHeight(), APART);
        places.forEach(value -> painter.rule(value, axis, now.of("line")));
        for (Line line : lines) {
            Color colour = now.of(line.token()).deriveColor(0, 1, 1, line.strength());
            painter.paint(line.series(), range, axis, colour, line.thickness() * scale, (int) (line.dash() * scale));
        }
        sheet.changed();
        label(places, axis);
    }

    private Axis axis(Range range) {
        Series.Stretch all = Series.Stretch.NONE;
        for (Line line : lines) {
            all = all.with(CurvePainter.inside(line.series(), range.from(), range.to()));
        }
        boolean between = all.count() == 0 && all.low() <= all.high(); // close by there may be no point inside
        return Axis.of(model.log().get(), between ? new Series.Stretch(all.low(), all.high(), 0, 1) : all);
    }

    private void label(List<Double> places, Axis axis) {
        if (!places.equals(shown)) {
            shown = places;
            ticks.getChildren()
                    .setAll(places.stream()
                            .map(value -> Parts.label(Numbers.tick(value), "tick"))
                            .toList());
        }
        for (int i = 0; i < places.size(); i++) {
            Label label = (Label) ticks.getChildren().get(i);
            label.applyCss();
            label.autosize();
            double y = (1 - axis.fraction(places.get(i))) * (getHeight() - 1);
            label.relocate(8, Math.round(y - label.getHeight()));
            label.setVisible(y > TICK);
        }
    }
}
