package diffwave.ui.train;

import diffwave.ui.theme.Parts;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A fine line below the pointer and what is there, beside it and never outside the chart. */
final class Pointed extends Group {

    private static final double BESIDE = 12;
    private final Region line = new Region();
    private final Label label = Parts.label("", "over-map", "readout");

    Pointed() {
        line.getStyleClass().add("pointed");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(line, label);
    }

    void hide() {
        setVisible(false);
    }

    void show(String text, Point2D at, double width, double height) {
        setVisible(!text.isEmpty());
        label.setText(text);
        label.applyCss();
        label.autosize();
        line.resizeRelocate(Math.round(at.getX()), 0, 1, height);
        double x = at.getX() + BESIDE;
        double left = x + label.getWidth() + 4 <= width ? x : at.getX() - BESIDE - label.getWidth();
        double y = at.getY() - label.getHeight() - BESIDE / 2;
        label.relocate(
                Math.round(Math.max(4, left)),
                Math.round(Math.clamp(y, 4, Math.max(4, height - label.getHeight() - 4))));
    }

    /** What it says now; empty where it is hidden. */
    String text() {
        return isVisible() ? label.getText() : "";
    }
}
