package diffwave.ui.sampling;

import diffwave.ui.theme.Parts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How an inspector's controls stand: a small title above, a figure at its right. */
public final class Rows {

    private Rows() {}

    /** A control under its title. */
    public static VBox titled(String title, Node control) {
        VBox box = new VBox(6, Parts.label(title, "tag"), control);
        box.setPrefWidth(128);
        return box;
    }

    /** A title with something at its right. */
    public static HBox row(String title, Node right) {
        HBox row = new HBox(Parts.label(title, "tag"), Parts.gap(), right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A muted explanation of as many lines as it takes. */
    public static Label explanation() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /** There only while it holds. */
    public static void only(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /** A chooser as wide as the inspector. */
    public static void wide(ComboBox<?> box, String name) {
        box.getStyleClass().add("field");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(name);
    }
}
