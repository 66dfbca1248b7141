package diffwave.ui.train;

import diffwave.ui.theme.Parts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Whose curve is whose, over the curves' upper right corner, where a falling loss leaves room. */
final class Legend extends FlowPane {

    Legend() {
        super(12, 4);
        getStyleClass().add("curve-legend");
        setAlignment(Pos.TOP_RIGHT);
        setMouseTransparent(true);
        setMaxHeight(Region.USE_PREF_SIZE);
        setMaxWidth(560);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
    }

    void show(List<Line> lines) {
        getChildren()
                .setAll(lines.reversed().stream()
                        .filter(line -> !line.name().isEmpty())
                        .map(Legend::entry)
                        .toList());
    }

    private static Label entry(Line line) {
        Label label = Parts.label((line.dash() > 0 ? "╌ " : "") + line.name(), "legend");
        label.getStyleClass()
                .add(
                        switch (line.token()) {
                            case "a" -> "of-a";
                            case "b" -> "of-b";
                            case "text" -> "now";
                            default -> "muted";
                        });
        return label;
    }
}
