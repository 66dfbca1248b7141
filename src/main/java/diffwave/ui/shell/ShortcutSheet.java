package diffwave.ui.shell;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** All shortcuts there are, made from the actions themselves, in two columns. */
final class ShortcutSheet extends VBox {

    private final ScrollPane scroll;

    ShortcutSheet(List<Action> actions, Words words) {
        super(16);
        setPadding(new Insets(24));
        GridPane grid = new GridPane(24, 4);
        List<Line> lines = lines(actions);
        int rows = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            Label keys = Parts.label(lines.get(i).keys, "keycap");
            GridPane.setHalignment(keys, HPos.RIGHT);
            grid.add(Parts.label(lines.get(i).name), i / rows * 2, i % rows);
            grid.add(keys, i / rows * 2 + 1, i % rows);
        }
        VBox all = new VBox(16, grid, note(words));
        all.setPadding(new Insets(0, 12, 0, 0)); // beside the keys is room for the bar
        scroll = new ScrollPane(all);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0); // a low window shows a part of it
        getChildren().addAll(Parts.label(words.of("help.title"), "strong"), scroll);
    }

    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private record Line(String name, String keys) {}

    /** One line an action, but one for all digits together. */
    private static List<Line> lines(List<Action> actions) {
        List<Line> lines = new ArrayList<>();
        List<Action> digits =
                actions.stream().filter(action -> action.keys().matches("\\d")).toList();
        for (Action action : actions) {
            if (digits.size() > 1 && action.equals(digits.getFirst())) {
                Action last = digits.getLast();
                lines.add(new Line(action.name() + " … " + last.name(), action.keys() + " … " + last.keys()));
            } else if (action.shortcut().isPresent() && !digits.contains(action)) {
                lines.add(new Line(action.name(), action.keys()));
            }
        }
        return lines;
    }

    private static Label note(Words words) {
        Label note = Parts.label(words.of("help.mouse"), "muted");
        note.setWrapText(true);
        note.setMinWidth(0);
        note.setPrefWidth(440);
        return note;
    }
}
