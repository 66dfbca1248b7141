package diffwave.ui.shell;

import diffwave.ui.theme.Motion;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The place above the window for one floating sheet at a time; a click beside it closes it and gives the focus back. */
final class Floating extends StackPane {

    private Optional<Node> before = Optional.empty();

    Floating() {
        setVisible(false);
        getStyleClass().add("veil");
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
    }

    void open(Region sheet) {
        setAlignment(Pos.TOP_CENTER);
        show(sheet, new Insets(96, 24, 24, 24));
    }

    /** Above the right end of the foot. */
    void openAtFoot(Region sheet) {
        setAlignment(Pos.BOTTOM_RIGHT);
        show(sheet, new Insets(24, 16, 52, 24));
    }

    private void show(Region sheet, Insets around) {
        if (!isVisible()) {
            before = Optional.ofNullable(getScene().getFocusOwner());
        }
        sheet.getStyleClass().add("floating");
        sheet.setMaxHeight(Region.USE_PREF_SIZE);
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane.setMargin(sheet, around);
        getChildren().setAll(sheet);
        setVisible(true);
        Motion.appear(this);
        sheet.requestFocus();
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        before.ifPresent(Node::requestFocus);
    }
}
