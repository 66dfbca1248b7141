package diffwave.ui.train;

import diffwave.training.history.RunHistory;
import diffwave.training.history.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;

/** Beside the map, in its rows: the error now as a bar, what a Wiener filter reaches as a mark; both by the logarithm. */
final class LevelProfile extends Region {

    private static final int LATE = 5;
    private static final double DECADES = 2.5;
    private final List<Region> bars = new ArrayList<>();
    private final List<Region> marks = new ArrayList<>();
    private Optional<RunHistory> run = Optional.empty();

    LevelProfile() {
        getStyleClass().addAll("signal-ground", "line-left");
        setMinWidth(152);
        setMaxWidth(152);
    }

    void show(Optional<RunHistory> next) {
        run = next;
        int count = next.map(now -> now.levels().size()).orElse(0);
        int wiener = next.map(now -> now.wiener().size()).orElse(0);
        fit(bars, count, "level-bar");
        fit(marks, Math.min(count, wiener), "wiener-mark");
        getChildren().clear();
        getChildren().addAll(bars);
        getChildren().addAll(marks);
        requestLayout();
    }

    private static void fit(List<Region> regions, int count, String style) {
        while (regions.size() < count) {
            Region region = new Region();
            region.getStyleClass().add(style);
            region.setManaged(false);
            regions.add(region);
        }
        regions.subList(count, regions.size()).clear();
    }

    @Override
    protected void layoutChildren() {
        if (run.isEmpty() || bars.isEmpty()) {
            return;
        }
        List<Double> now = run.get().levels().stream().map(LevelProfile::late).toList();
        List<Double> wiener = run.get().wiener();
        double top = Math.max(max(now), max(wiener));
        double row = getHeight() / bars.size();
        for (int k = 0; k < bars.size(); k++) {
            bars.get(k).resizeRelocate(0, k * row + 2, width(now.get(k), top), Math.max(1, row - 4));
            if (k < marks.size()) {
                marks.get(k).resizeRelocate(width(wiener.get(k), top) - 1, k * row, 2, row);
            }
        }
    }

    private static double late(Series level) {
        return level.over(Math.max(0, level.size() - LATE), level.size()).mean();
    }

    private static double max(List<Double> values) {
        return values.stream()
                .mapToDouble(value -> value)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private double width(double value, double top) {
        double share = 1 + Math.log10(value / top) / DECADES;
        return Double.isFinite(share) ? Math.clamp(share, 0.01, 1) * (getWidth() - 12) : 0;
    }
}
