package diffwave.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Hands keys to actions before a control sees them, with two exceptions: what is typed into a text field belongs to it, undone or not,
 * and Space or Enter belong to a control that was reached by the keyboard. A click therefore never steals Space from playing.
 * Enter in a field whose text is wrong (its edge is red) begins nothing.
 * Arrows are offered to the control first: sliders, lists and strips have their own use for them.
 */
final class Shortcuts {

    private Shortcuts() {}

    /**
     * @param actions those that hold now, asked at each key; the first that fits is done
     */
    static void install(Scene scene, Supplier<List<Action>> actions) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            Node owner = scene.getFocusOwner();
            boolean another = owner != null && belongsTo(owner, key);
            if (!another && !key.getCode().isArrowKey()) {
                fire(actions.get(), key);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode().isArrowKey()) {
                fire(actions.get(), key);
            }
        });
    }

    private static void fire(List<Action> actions, KeyEvent key) {
        for (Action action : actions) {
            if (action.shortcut().filter(keys -> keys.match(key)).isPresent() && action.fire()) {
                key.consume();
                return;
            }
        }
    }

    private static boolean belongsTo(Node owner, KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown();
        if (owner instanceof TextInputControl) {
            boolean undo = key.isShortcutDown() && (key.getCode() == KeyCode.Z || key.getCode() == KeyCode.Y);
            boolean mended =
                    key.getCode() != KeyCode.ENTER || !owner.getStyleClass().contains("wrong");
            return undo
                    || !mended
                    || plain && key.getCode() != KeyCode.ESCAPE && key.getCode() != KeyCode.ENTER && !isFunction(key);
        }
        boolean press = key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER;
        boolean control = owner instanceof ButtonBase || owner instanceof ComboBoxBase<?>;
        return press && control && owner.isFocusVisible();
    }

    private static boolean isFunction(KeyEvent key) {
        return key.getCode().isFunctionKey();
    }
}
