package diffwave.ui.train;

import diffwave.ui.signal.Range;
import diffwave.ui.signal.Ticks;
import diffwave.ui.signal.Viewport;
import diffwave.ui.theme.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Training steps below the charts, at round places no closer than some 80 px. */
final class StepRuler extends Region {

    private static final double APART = 80;
    private static final double MARK = 4;

    private record Tick(Region mark, Label label) {
        static Tick make() {
            Region mark = new Region();
            mark.getStyleClass().add("ruler-mark");
            Label label = Parts.label("", "tick");
            mark.setManaged(false);
            label.setManaged(false);
            return new Tick(mark, label);
        }
    }

    private final Viewport viewport;
    private final List<Tick> ticks = new ArrayList<>();

    StepRuler(Viewport viewport) {
        this.viewport = viewport;
        getStyleClass().add("background");
        setMinHeight(20);
        setMaxHeight(20);
        viewport.range().addListener((seen, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1) {
            return;
        }
        Range range = viewport.range().get();
        double step = Math.max(1, Ticks.step(range.length() * APART / getWidth()));
        double[] places = Ticks.in(range, step);
        while (ticks.size() < places.length) {
            Tick tick = Tick.make();
            ticks.add(tick);
            getChildren().addAll(tick.mark, tick.label);
        }
        for (int i = 0; i < ticks.size(); i++) {
            Tick tick = ticks.get(i);
            boolean there = i < places.length;
            tick.mark.setVisible(there);
            tick.label.setVisible(there);
            if (there) {
                place(tick, places[i], range);
            }
        }
    }

    private void place(Tick tick, double at, Range range) {
        double x = snapPositionX(range.fraction(at) * getWidth());
        tick.mark.resizeRelocate(x, 0, 1, MARK);
        tick.label.setText(Numbers.step(at));
        tick.label.applyCss();
        tick.label.autosize();
        tick.label.relocate(snapPositionX(x - tick.label.getWidth() / 2), MARK);
        tick.label.setVisible(x > 12 && x < getWidth() - 16);
    }
}
