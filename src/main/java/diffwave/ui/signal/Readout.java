package diffwave.ui.signal;

import diffwave.ui.theme.Parts;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;

/** The small label that says what is under the pointer, beside it and never outside the layer. */
final class Readout {

    private static final double BESIDE = 12;
    private final Label label = Parts.label("", "over-map", "readout");

    Readout() {
        label.setMouseTransparent(true);
        label.setManaged(false);
        label.setVisible(false);
    }

    Label node() {
        return label;
    }

    void show(Optional<Reading> reading, Point2D pointer, double width, double height) {
        label.setVisible(reading.isPresent());
        reading.ifPresent(now -> {
            label.setText(now.text());
            label.autosize();
            double x = pointer.getX() + BESIDE;
            double room = width - label.getWidth() - 4;
            double y = pointer.getY() - label.getHeight() - BESIDE / 2;
            label.relocate(
                    Math.round(x <= room ? x : Math.max(4, pointer.getX() - BESIDE - label.getWidth())),
                    Math.round(Math.clamp(y, Math.min(4, height), Math.max(4, height - label.getHeight() - 4))));
        });
    }
}
