package diffwave.ui.theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The field's letters with their index below the line: x_t and x̂_0. */
public final class Symbols {

    private Symbols() {}

    /** x_t. */
    public static Node now() {
        return indexed("x", "t");
    }

    /** x̂_0. */
    public static Node going() {
        return indexed("x\u0302", "0");
    }

    private static Node indexed(String letter, String index) {
        Label low = Parts.label(index, "index");
        low.setTranslateY(3);
        HBox both = new HBox(1, Parts.label(letter, "symbol"), low);
        both.setAlignment(Pos.CENTER);
        both.setMouseTransparent(true);
        return both;
    }
}
