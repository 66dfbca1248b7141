package diffwave.ui.theme;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

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

    private static Text text(String letters, String kind) {
        Text text = new Text(letters);
        text.getStyleClass().add(kind);
        return text;
    }

    private static Node indexed(String letter, String index) {
        Text low = text(index, "index");
        low.setTranslateY(3);
        HBox both = new HBox(-1, text(letter, "symbol"), low);
        both.setAlignment(Pos.CENTER);
        both.setMouseTransparent(true);
        return both;
    }
}
