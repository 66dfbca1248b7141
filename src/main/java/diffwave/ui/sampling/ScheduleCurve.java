package diffwave.ui.sampling;

import diffwave.diffusion.Schedule;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * β on a log axis, to be drawn by hand; ᾱ and the noise level √(1 − ᾱ) follow live, and below each point stands the training
 * step that it meets; red where it meets none. Left and Right choose a point, Up and Down move it by 2 %, with Shift by 20 %.
 */
final class ScheduleCurve extends Region {

    private static final double LEFT = 44;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 36;
    private static final double REACH = 14;
    private static final double LOW = Math.log(ScheduleViewModel.LEAST);

    private final Canvas canvas = new Canvas();
    private final ScheduleViewModel model;
    private final ObservableValue<Tokens> tokens;
    private final Words words;
    private final List<Label> labels = new ArrayList<>();
    private int written;
    private int chosen;
    private boolean dragging;

    ScheduleCurve(ScheduleViewModel model, ObservableValue<Tokens> tokens, Words words) {
        this.model = model;
        this.tokens = tokens;
        this.words = words;
        setId("schedule-curve");
        getStyleClass().add("plot");
        setPrefSize(720, 300);
        setMinHeight(200);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        getChildren().add(canvas);
        model.schedule().addListener((seen, before, now) -> {
            chosen = Math.min(chosen, now.steps() - 1);
            requestLayout();
        });
        tokens.addListener((seen, before, now) -> requestLayout());
        focusedProperty().addListener((seen, before, now) -> requestLayout());
        setOnMousePressed(press -> {
            requestFocus();
            int near = nearest(press.getX());
            dragging = Math.abs(x(near) - press.getX()) < Math.max(REACH, gap() / 2);
            if (dragging) {
                chosen = near;
                model.held();
                model.move(chosen, beta(press.getY()));
            }
        });
        setOnMouseDragged(drag -> {
            if (dragging) {
                model.move(chosen, beta(drag.getY()));
            }
        });
        setOnMouseReleased(release -> {
            if (dragging) {
                model.released();
            }
            dragging = false;
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent key) {
        int steps = model.schedule().get().steps();
        double factor = key.isShiftDown() ? 1.2 : 1.02;
        if (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT) {
            chosen = Math.clamp(chosen + (key.getCode() == KeyCode.LEFT ? -1 : 1), 0, steps - 1);
            requestLayout();
        } else if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            double beta = model.schedule().get().beta(chosen);
            model.held();
            model.move(chosen, key.getCode() == KeyCode.UP ? beta * factor : beta / factor);
            model.released();
        } else {
            return;
        }
        key.consume();
    }

    private double gap() {
        return (getWidth() - LEFT - RIGHT) / Math.max(1, model.schedule().get().steps() - 1);
    }

    double x(int index) {
        int steps = model.schedule().get().steps();
        double width = getWidth() - LEFT - RIGHT;
        return LEFT + (steps == 1 ? width / 2 : width * index / (steps - 1));
    }

    private int nearest(double x) {
        int steps = model.schedule().get().steps();
        return Math.clamp(Math.round((x - LEFT) / Math.max(1e-9, gap())), 0, steps - 1);
    }

    double y(double beta) {
        return TOP + (getHeight() - TOP - BOTTOM) * (Math.log(beta) / LOW);
    }

    private double beta(double y) {
        return Math.exp(LOW * Math.clamp((y - TOP) / (getHeight() - TOP - BOTTOM), 0, 1));
    }

    private double share(double value) {
        return TOP + (getHeight() - TOP - BOTTOM) * (1 - value);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        written = 0;
        labels.forEach(label -> label.setVisible(false));
        Schedule now = model.schedule().get();
        axis(pen);
        pen.setLineDashes(4, 3);
        pen.setLineWidth(1.5);
        curve(pen, now.steps(), t -> share(now.alphaBar(t)), token("b"));
        pen.setLineDashes(1, 3);
        curve(pen, now.steps(), t -> share(now.noise(t)), token("muted"));
        pen.setLineDashes();
        pen.setLineWidth(2);
        curve(pen, now.steps(), t -> y(now.beta(t)), token("a"));
        points(pen, now);
        setAccessibleText(words.of(
                "schedule.edit.spoken", chosen + 1, now.steps(), String.format(Locale.ROOT, "%.3g", now.beta(chosen))));
    }

    private void axis(GraphicsContext pen) {
        for (int power = -6; power <= 0; power++) {
            double at = Math.rint(y(Math.pow(10, power))) + 0.5;
            pen.setStroke(token("line"));
            pen.setLineWidth(1);
            pen.strokeLine(LEFT, at, getWidth() - RIGHT, at);
            write(power == 0 ? "1" : "1e" + power, 8, at, false);
        }
    }

    private void curve(GraphicsContext pen, int steps, IntToDoubleFunction height, Color colour) {
        double[] xs = new double[steps];
        double[] ys = new double[steps];
        for (int t = 0; t < steps; t++) {
            xs[t] = x(t);
            ys[t] = height.applyAsDouble(t);
        }
        pen.setStroke(colour);
        pen.strokePolyline(xs, ys, steps);
    }

    private void points(GraphicsContext pen, Schedule now) {
        double taken = -100;
        for (int t = 0; t < now.steps(); t++) {
            boolean here = t == chosen;
            if (gap() > 6 || here) {
                double r = here ? 6 : 4;
                boolean meets = model.meets(t).isPresent();
                pen.setFill(token(!meets ? "bad" : here && isFocused() ? "text" : "a"));
                pen.fillOval(x(t) - r, y(now.beta(t)) - r, 2 * r, 2 * r);
            }
            if (x(t) - taken > 34) {
                OptionalDouble meets = model.meets(t);
                String name = meets.isPresent() ? String.format(Locale.ROOT, "%.1f", meets.getAsDouble() + 1) : "–";
                write(name, x(t) - 10, getHeight() - BOTTOM / 2, meets.isEmpty());
                taken = x(t);
            }
        }
    }

    /** A label at a place, from those that were made before: canvas text may crash JavaFX (see {@link SchedulePlot}). */
    private void write(String text, double x, double middle, boolean bad) {
        if (written == labels.size()) {
            Label fresh = Parts.label("", "tick");
            fresh.setManaged(false); // else its text would ask for another layout in every layout
            fresh.setMouseTransparent(true);
            labels.add(fresh);
            getChildren().add(fresh);
        }
        Label label = labels.get(written++);
        label.setVisible(true);
        label.setText(text);
        label.getStyleClass().remove("bad");
        if (bad) {
            label.getStyleClass().add("bad");
        }
        label.applyCss();
        label.autosize();
        label.relocate(Math.min(x, getWidth() - label.getWidth() - 4), Math.rint(middle - label.getHeight() / 2));
    }

    private Color token(String name) {
        return tokens.getValue().of(name);
    }
}
