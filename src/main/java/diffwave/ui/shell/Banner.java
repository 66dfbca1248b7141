package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.INFO;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.theme.Motion;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One sentence beside its cause, until it is closed or the cause is gone. */
public final class Banner extends HBox {

    /** @param sentence empty for none */
    public Banner(StringProperty sentence, Words words) {
        setId("banner");
        getStyleClass().add("banner");
        setAccessibleRole(AccessibleRole.TEXT);
        Label text = new Label();
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.textProperty().bind(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Parts.iconButton(X, words.of("banner.close"), () -> sentence.set(""));
        close.getStyleClass().add("small");
        getChildren().addAll(Parts.icon(INFO, "small", "lead"), text, close);
        accessibleTextProperty().bind(sentence);
        visibleProperty().bind(sentence.isNotEmpty());
        managedProperty().bind(visibleProperty());
        sentence.addListener((seen, before, now) -> {
            if (!now.isEmpty()) {
                Motion.appear(this);
            }
        });
    }
}
