package diffwave.ui.shell;

import diffwave.ui.theme.Look;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What holds for the whole studio; for now, its look. */
final class SettingsSheet extends VBox {

    SettingsSheet(Look look, Words words) {
        super(16);
        setPadding(new Insets(24));
        Segments<Look.Choice> choice = new Segments<>(
                List.of(Look.Choice.values()),
                which -> Parts.label(words.of("theme." + which.name().toLowerCase(Locale.ROOT))),
                which -> words.of("theme." + which.name().toLowerCase(Locale.ROOT)),
                look.choice());
        HBox row = new HBox(24, Parts.label(words.of("theme.title"), "muted"), choice);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Parts.label(words.of("settings.title"), "strong"), row);
        setFocusTraversable(true);
    }
}
