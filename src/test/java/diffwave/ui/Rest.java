package diffwave.ui;

import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Completes when a scene was drawn some 40 times more: fades (200 ms) and pictures from the background are through. */
public final class Rest extends AnimationTimer {

    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private int pulses;

    private Rest() {}

    public static CompletableFuture<Void> of(Scene scene) {
        Rest rest = new Rest();
        Platform.runLater(() -> {
            scene.getRoot().requestLayout();
            rest.start();
        });
        return rest.done;
    }

    @Override
    public void handle(long now) {
        if (++pulses == 40) {
            stop();
            done.complete(null);
        }
    }
}
