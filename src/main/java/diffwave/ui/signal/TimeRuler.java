package diffwave.ui.signal;

import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Seconds below the signal, at round places no closer than some 70 px. */
public final class TimeRuler extends Layer {

    private static final double APART = 70;
    private final Canvas canvas = new Canvas();
    private final ObservableValue<Tokens> tokens;

    public TimeRuler(Viewport viewport, ObservableValue<Tokens> tokens, DoubleConsumer seek) {
        super(viewport, "ruler", seek);
        this.tokens = tokens;
        setMinHeight(20);
        setMaxHeight(20);
        getChildren().add(canvas);
        marksOnTop();
        tokens.addListener((seen, before, now) -> requestLayout());
    }

    @Override
    String summary(Words language) {
        return language.of("layer.ruler");
    }

    @Override
    void paint(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        Range range = viewport.range().get();
        double step = Ticks.step(range.length() * APART / width);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        pen.setFont(Font.font("Inter", 10));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        for (double seconds : Ticks.in(range, step)) {
            double x = Math.round(range.fraction(seconds) * width);
            pen.setFill(tokens.getValue().of("muted"));
            pen.fillRect(x, 0, 1, 4);
            String label = Ticks.label(seconds, step);
            if (x > 12 && x < width - 16) {
                pen.setFill(tokens.getValue().of("faint"));
                pen.fillText(label, x, 12);
            }
        }
    }
}
