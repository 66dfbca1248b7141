package diffwave.ui.signal;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Seconds below the signal, at round places no closer than some 70 px. */
public final class TimeRuler extends Layer {

    private static final double APART = 70;
    private static final double MARK = 4;

    /** A mark and its time; used again and again while the ruler moves. */
    private record Tick(Region mark, Label label) {
        static Tick make() {
            Region mark = new Region();
            mark.getStyleClass().add("ruler-mark");
            Label label = Parts.label("", "tick");
            mark.setManaged(false);
            label.setManaged(false);
            return new Tick(mark, label);
        }

        void visible(boolean visible) {
            mark.setVisible(visible);
            label.setVisible(visible);
        }
    }

    private final Group all = new Group();
    private final List<Tick> ticks = new ArrayList<>();

    /** @param tokens unused: the ruler's colours come from the style sheets */
    public TimeRuler(Viewport viewport, ObservableValue<Tokens> tokens, DoubleConsumer seek) {
        super(viewport, "ruler", seek);
        setMinHeight(20);
        setMaxHeight(20);
        all.setManaged(false);
        all.setMouseTransparent(true);
        getChildren().add(all);
        marksOnTop();
    }

    @Override
    String summary(Words language) {
        return language.of("layer.ruler");
    }

    @Override
    void paint(double width, double height) {
        Range range = viewport.range().get();
        double step = Ticks.step(range.length() * APART / width);
        double[] times = Ticks.in(range, step);
        while (ticks.size() < times.length) {
            Tick tick = Tick.make();
            ticks.add(tick);
            all.getChildren().addAll(tick.mark, tick.label);
        }
        for (int i = 0; i < ticks.size(); i++) {
            ticks.get(i).visible(i < times.length);
            if (i < times.length) {
                place(ticks.get(i), times[i], step, range, width);
            }
        }
    }

    private void place(Tick tick, double seconds, double step, Range range, double width) {
        double x = snapPositionX(range.fraction(seconds) * width);
        tick.mark.resizeRelocate(x, 0, 1, MARK);
        tick.label.setText(Ticks.label(seconds, step));
        tick.label.applyCss();
        tick.label.autosize();
        tick.label.relocate(snapPositionX(x - tick.label.getWidth() / 2), MARK);
        tick.label.setVisible(x > 12 && x < width - 16);
    }
}
