package diffwave.ui.signal;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * Looking around by keys while a pane has the focus: arrows scroll and zoom, with Shift they move the selection's end; Home
 * and End go to the ends; Esc lets go of the selection.
 */
public final class ViewportKeys {

    private static final double STEP = 0.1;
    private static final double SELECT = 0.02;

    private ViewportKeys() {}

    /** Makes a pane take the focus and listen. */
    public static void install(Node pane, Viewport viewport) {
        pane.setFocusTraversable(true);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getTarget() == pane && !key.isShortcutDown() && !key.isAltDown() && pressed(key, viewport)) {
                key.consume();
            }
        });
    }

    private static boolean pressed(KeyEvent key, Viewport viewport) {
        switch (key.getCode()) {
            case LEFT -> move(key, viewport, -1);
            case RIGHT -> move(key, viewport, 1);
            case UP, PLUS, ADD -> viewport.zoom(0.5, 0.8);
            case DOWN, MINUS, SUBTRACT -> viewport.zoom(0.5, 1.25);
            case HOME ->
                viewport.scroll(-viewport.length() / viewport.range().get().length());
            case END ->
                viewport.scroll(viewport.length() / viewport.range().get().length());
            case ESCAPE -> {
                boolean was = viewport.selection().get().isPresent();
                viewport.selection().set(Optional.empty());
                return was;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void move(KeyEvent key, Viewport viewport, int way) {
        if (!key.isShiftDown()) {
            viewport.scroll(way * STEP);
            return;
        }
        double step = way * SELECT * viewport.range().get().length();
        double begin = viewport.playhead().get();
        Range chosen = viewport.selection().get().orElse(new Range(begin, begin + Math.ulp(begin + 1)));
        viewport.select(chosen.from(), Math.max(chosen.from(), chosen.to() + step));
    }
}
