package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import diffwave.ui.theme.Tokens;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** β and ᾱ of a schedule over its steps, and a point where a run is now. β is drawn on a scale of its own. */
public final class SchedulePlot extends Region {

    private static final double INSET = 8;
    private final Canvas canvas = new Canvas();
    private final ObservableValue<Tokens> tokens;
    private Optional<Schedule> schedule = Optional.empty();
    private double now = -1;

    public SchedulePlot(ObservableValue<Tokens> tokens) {
        this.tokens = tokens;
        getStyleClass().add("plot");
        setPrefHeight(92);
        setMinHeight(92);
        getChildren().add(canvas);
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
        pen.setFont(Font.font("Inter", 11));
        pen.setTextBaseline(VPos.CENTER);
        pen.setFill(b);
        pen.fillText("α\u0305", INSET + 4, 24);
        pen.setFill(a);
        pen.fillText("β", INSET + 4, getHeight() - 28);
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
