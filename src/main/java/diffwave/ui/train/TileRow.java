package diffwave.ui.train;

import diffwave.ui.theme.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The five figures that come first. */
final class TileRow extends HBox {

    private record Shown(VBox box, Label name, Label figure, Label line) {
        static Shown make() {
            Label name = Parts.label("", "tag");
            Label figure = Parts.label("", "headline");
            Label line = Parts.label("", "tag");
            List.of(name, figure, line).forEach(label -> label.setMinWidth(0));
            VBox box = new VBox(2, name, figure, line);
            box.getStyleClass().add("tile");
            box.setFocusTraversable(false);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setPrefWidth(0);
            box.setMinWidth(0);
            return new Shown(box, name, figure, line);
        }

        void show(Tile tile) {
            name.setText(tile.name());
            figure.setText(tile.figure());
            line.setText(tile.line());
            box.setAccessibleText(tile.name() + ": " + tile.figure() + ". " + tile.line());
        }
    }

    private final List<Shown> shown = new ArrayList<>();

    TileRow() {
        setId("tiles");
        getStyleClass().addAll("line-below", "background");
    }

    void show(List<Tile> tiles) {
        while (shown.size() < tiles.size()) {
            Shown next = Shown.make();
            shown.add(next);
            getChildren().add(next.box);
        }
        for (int i = 0; i < tiles.size(); i++) {
            shown.get(i).show(tiles.get(i));
        }
    }
}
