package diffwave.ui.shell;

import diffwave.ui.theme.Words;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * A screen from outside.
 *
 * @param name in rail and head
 * @param hint what it is for, beside the name
 * @param icon in the rail
 * @param node the middle: signal, strip, tray
 * @param inspector the right side, 296 wide: settings, and the one main button at the bottom
 * @param actions what can be done here
 */
public record Face(String name, String hint, Ikon icon, Node node, Node inspector, List<Action> actions) {

    public Face {
        actions = List.copyOf(actions);
    }

    /** @param key the name's; that of the hint is {@code key.hint} */
    public static Face of(String key, Ikon icon, Node node, Node inspector, List<Action> actions, Words words) {
        return new Face(words.of(key), words.of(key + ".hint"), icon, node, inspector, actions);
    }
}
