package diffwave.ui.shell;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All shortcuts there are, made from the actions themselves, in two columns. */
final class ShortcutSheet extends VBox {

    ShortcutSheet(List<Action> actions, Words words) {
        super(16);
        setPadding(new Insets(24));
        GridPane grid = new GridPane(24, 8);
        List<Action> withKeys =
                actions.stream().filter(action -> action.shortcut().isPresent()).toList();
        int rows = (withKeys.size() + 1) / 2;
        for (int i = 0; i < withKeys.size(); i++) {
            Label keys = Parts.label(withKeys.get(i).keys(), "keycap");
            GridPane.setHalignment(keys, HPos.RIGHT);
            grid.add(Parts.label(withKeys.get(i).name()), i / rows * 2, i % rows);
            grid.add(keys, i / rows * 2 + 1, i % rows);
        }
        getChildren().addAll(Parts.label(words.of("help.title"), "strong"), grid, note(words));
        setFocusTraversable(true);
    }

    private static Label note(Words words) {
        Label note = Parts.label(words.of("help.mouse"), "muted");
        note.setWrapText(true);
        note.setMinWidth(0);
        note.setPrefWidth(440);
        return note;
    }
}
