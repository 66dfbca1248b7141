package diffwave.ui.theme;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Duration;

/** How things move: a region appears in 200 ms, easing out; with reduced motion at once. */
public final class Motion {

    /** On a scene's root: here nothing moves. */
    static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private Motion() {}

    private static boolean calm(Node node) {
        boolean here = node.getScene() != null
                && node.getScene().getRoot().getPseudoClassStates().contains(CALM);
        return here || Platform.getPreferences().isReducedMotion();
    }

    /** Lets a node appear. */
    public static void appear(Node node) {
        if (calm(node)) {
            node.setOpacity(1);
            return;
        }
        FadeTransition fade = new FadeTransition(Duration.millis(200), node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(Interpolator.EASE_OUT);
        fade.play();
    }
}
