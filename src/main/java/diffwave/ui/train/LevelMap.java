package diffwave.ui.train;

import diffwave.training.history.RunHistory;
import diffwave.ui.signal.Range;
import diffwave.ui.signal.Sheet;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Errors by noise level over the steps as a map: the smallest training steps above, left to right the run. */
public final class LevelMap extends Region {

    private final TrainViewModel model;
    private final Words words;
    private final Sheet sheet = new Sheet();
    private final Pointed pointed = new Pointed();
    private final Label nothing = Parts.label("", "muted");
    private LevelPainter painter = LevelPainter.of(List.of(), List.of());
    private List<Double> wiener = List.of();
    private Optional<Point2D> pointer = Optional.empty();

    LevelMap(TrainViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("levels");
        getStyleClass().add("signal-ground");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        nothing.setManaged(false);
        getChildren().addAll(sheet, nothing, pointed);
        StepGestures.install(this, model);
        setOnMouseMoved(mouse -> point(Optional.of(new Point2D(mouse.getX(), mouse.getY()))));
        setOnMouseExited(mouse -> point(Optional.empty()));
        model.viewport().range().addListener((seen, before, now) -> requestLayout());
    }

    void show(Optional<RunHistory> run, boolean relative) {
        wiener = run.map(RunHistory::wiener).orElse(List.of());
        painter = LevelPainter.of(run.map(RunHistory::levels).orElse(List.of()), relative ? wiener : List.of());
        nothing.setText(painter.levels().isEmpty() ? words.of("train.untold") : "");
        setAccessibleText(words.of("train.levels") + ". "
                + (painter.levels().isEmpty() ? words.of("train.untold") : words.of("train.levels.line")));
        requestLayout();
    }

    private void point(Optional<Point2D> at) {
        pointer = at;
        pointer.ifPresentOrElse(
                now -> pointed.show(reading(now.getX(), now.getY()), now, getWidth(), getHeight()), pointed::hide);
    }

    /** What is there; empty where nothing is known. */
    String reading(double x, double y) {
        int count = painter.levels().size();
        if (count == 0) {
            return "";
        }
        int level = Math.clamp((int) (y / getHeight() * count), 0, count - 1);
        Range range = model.viewport().range().get();
        double from = range.at(x / getWidth());
        double value = painter.at(level, from, from + range.length() / getWidth()) * painter.against()[level];
        if (Double.isNaN(value)) {
            return "";
        }
        String error = words.of("train.level.at", Numbers.step(from), level + 1, count, Numbers.figure(value));
        return wiener.isEmpty()
                ? error
                : error + " · "
                        + words.of(
                                "train.level.wiener",
                                Numbers.figure(wiener.get(level)),
                                Numbers.figure(value / wiener.get(level)));
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        sheet.setVisible(!painter.levels().isEmpty());
        if (sheet.isVisible()) {
            sheet.size(getWidth(), getHeight(), scale);
            painter.paint(
                    sheet.pixels(),
                    sheet.columns(),
                    sheet.rows(),
                    model.viewport().range().get());
            sheet.changed();
        }
        nothing.autosize();
        nothing.relocate((getWidth() - nothing.getWidth()) / 2, (getHeight() - nothing.getHeight()) / 2);
    }
}
