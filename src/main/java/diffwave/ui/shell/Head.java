package diffwave.ui.shell;

import static org.kordamp.ikonli.feather.Feather.COMMAND;
import static org.kordamp.ikonli.feather.Feather.CORNER_UP_LEFT;
import static org.kordamp.ikonli.feather.Feather.CORNER_UP_RIGHT;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Menus, name and purpose of the screen; commands, undo and redo. */
final class Head extends HBox {

    private final Label title = Parts.label("", "strong");
    private final Label hint = Parts.label("", "muted");

    Head(Runnable palette, Node menu, Edits edits, Words words) {
        getStyleClass().add("head");
        Button commands = Parts.named(
                new Button(Action.of("", COMMAND, "Shortcut+K", palette).keys(), Parts.icon(COMMAND)),
                words.of("palette.title"));
        commands.getStyleClass().addAll("quiet", "tag");
        commands.setOnAction(pressed -> palette.run());
        Button undo = Parts.iconButton(CORNER_UP_LEFT, words.of("edit.undo"), edits::undo);
        Button redo = Parts.iconButton(CORNER_UP_RIGHT, words.of("edit.redo"), edits::redo);
        undo.disableProperty().bind(edits.canUndo().not());
        redo.disableProperty().bind(edits.canRedo().not());
        named(undo, "edit.undo", edits.undoes(), words);
        named(redo, "edit.redo", edits.redoes(), words);
        getChildren().addAll(menu, title, hint, Parts.gap(), commands, undo, redo);
    }

    /** Says what it would take back or do again. */
    private static void named(Button button, String key, ReadOnlyStringProperty what, Words words) {
        var name = Bindings.createStringBinding(
                () -> what.get().isEmpty() ? words.of(key) : words.of(key + ".what", what.get()), what);
        button.accessibleTextProperty().bind(name);
        button.getTooltip().textProperty().bind(name);
    }

    void show(Screen screen) {
        title.setText(screen.name());
        hint.setText(screen.face().hint());
    }
}
