package diffwave.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small pieces that every view is made of, dressed alike and named for screen readers. */
public final class Parts {

    private Parts() {}

    /** A text with style classes. */
    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** An icon with style classes. */
    public static FontIcon icon(Ikon ikon, String... classes) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(classes);
        return icon;
    }

    /** A 32 px button that shows only an icon. */
    public static Button iconButton(Ikon ikon, String name, Runnable action) {
        Button button = new Button();
        button.setOnAction(pressed -> action.run());
        return dressed(button, ikon, name);
    }

    /** Gives a button an icon, our look, a name for screen readers and a tooltip that says the same. */
    public static <B extends ButtonBase> B dressed(B button, Ikon ikon, String name) {
        button.setGraphic(icon(ikon));
        button.getStyleClass().addAll("quiet", "square");
        return named(button, name);
    }

    /** A name for screen readers and the pointer. */
    public static <B extends ButtonBase> B named(B button, String name) {
        button.setAccessibleText(name);
        Tooltip tip = new Tooltip(name);
        button.setTooltip(tip);
        return button;
    }

    /** Takes what room there is. */
    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
