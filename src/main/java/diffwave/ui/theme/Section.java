package diffwave.ui.theme;

import static org.kordamp.ikonli.feather.Feather.CHEVRON_DOWN;
import static org.kordamp.ikonli.feather.Feather.CHEVRON_RIGHT;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A folded part of an inspector: closed, it says in a word how things stand; open, it shows why. */
public final class Section extends VBox {

    /**
     * @param summary shown at the right in a word or two
     * @param body what is folded
     */
    public Section(String title, ObservableValue<String> summary, Node... body) {
        Label value = Parts.label("", "muted");
        value.setMinWidth(0);
        value.textProperty().bind(summary);
        FontIcon chevron = Parts.icon(CHEVRON_RIGHT);
        HBox row = new HBox(8, chevron, Parts.label(title, "title"), Parts.gap(), value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMouseTransparent(true);
        ToggleButton head = new ToggleButton("", row);
        head.getStyleClass().add("section-head");
        head.setAccessibleText(title);
        row.prefWidthProperty().bind(head.widthProperty().subtract(32));
        VBox inside = new VBox(body);
        inside.getStyleClass().add("section-body");
        inside.visibleProperty().bind(head.selectedProperty());
        inside.managedProperty().bind(head.selectedProperty());
        head.selectedProperty().addListener((seen, before, now) -> {
            chevron.setIconCode(now ? CHEVRON_DOWN : CHEVRON_RIGHT);
            if (now) {
                Motion.appear(inside);
            }
        });
        getChildren().addAll(head, inside);
    }

    /** Unfolds it. */
    public Section open() {
        ((ToggleButton) getChildren().getFirst()).setSelected(true);
        return this;
    }
}
