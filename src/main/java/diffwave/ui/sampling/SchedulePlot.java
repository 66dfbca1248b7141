package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * β and ᾱ of a schedule over its steps, and a point where a run is now. β is drawn on a scale of its own. Names are nodes, not
 * canvas text: that is laid out on the render thread, where JavaFX 26 shares a layout with this one and may crash (decision 7).
 */
public final class SchedulePlot extends Region {

    private static final double INSET = 8;
    private final Canvas canvas = new Canvas();
    private final Label alphaBar = Parts.label("α\u0305", "of-b", "tick");
    private final Label beta = Parts.label("β", "of-a", "tick");
    private final ObservableValue<Tokens> tokens;
    private Optional<Schedule> schedule = Optional.empty();
    private double now = -1;

    public SchedulePlot(ObservableValue<Tokens> tokens) {
        this.tokens = tokens;
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setPrefHeight(92);
        setMinHeight(92);
        alphaBar.setManaged(false);
        beta.setManaged(false);
        getChildren().addAll(canvas, alphaBar, beta);
        tokens.addListener((seen, before, next) -> requestLayout());
    }

    public void show(Optional<Schedule> next) {
        schedule = next;
        requestLayout();
    }

    /** @param step 0-based, below 0 for nowhere */
    public void at(double step) {
        now = step;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        schedule.ifPresent(shown -> paint(pen, shown));
        place(alphaBar, 16);
        place(beta, getHeight() - 36);
    }

    private void place(Label name, double y) {
        name.setVisible(schedule.isPresent());
        name.autosize();
        name.relocate(INSET + 4, y);
    }

    private void paint(GraphicsContext pen, Schedule shown) {
        double most = 0;
        for (double beta : shown.betas()) {
            most = Math.max(most, beta);
        }
        double top = most;
        Color a = tokens.getValue().of("a");
        Color b = tokens.getValue().of("b");
        pen.setLineWidth(1.5);
        pen.setLineDashes(4, 3);
        curve(pen, shown.steps(), shown::alphaBar, b);
        pen.setLineDashes();
        pen.setLineWidth(2);
        curve(pen, shown.steps(), t -> shown.beta(t) / top, a);
        if (now >= 0) {
            int at = Math.clamp(Math.round(now), 0, shown.steps() - 1);
            double x = x(at, shown.steps());
            double y = y(shown.beta(at) / top);
            pen.setFill(a);
            pen.fillOval(x - 5, y - 5, 10, 10);
            pen.setFill(tokens.getValue().of("surface-1"));
            pen.fillOval(x - 2.5, y - 2.5, 5, 5);
        }
    }

    private void curve(GraphicsContext pen, int steps, IntToDoubleFunction value, Color colour) {
        double[] xs = new double[steps];
        double[] ys = new double[steps];
        for (int t = 0; t < steps; t++) {
            xs[t] = x(t, steps);
            ys[t] = y(value.applyAsDouble(t));
        }
        pen.setStroke(colour);
        pen.strokePolyline(xs, ys, steps);
    }

    private double x(int t, int steps) {
        return INSET + (getWidth() - 2 * INSET) * t / Math.max(1, steps - 1);
    }

    private double y(double share) {
        return INSET + (getHeight() - 2 * INSET) * (1 - share);
    }
}
