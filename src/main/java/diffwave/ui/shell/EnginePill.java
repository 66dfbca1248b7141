package diffwave.ui.shell;

import diffwave.studio.EngineState;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How the engine does: a coloured dot and a few words; a click says more. */
final class EnginePill extends HBox {

    private final Region dot = new Region();
    private final Label label = Parts.label("");
    private final Tooltip tip = new Tooltip();
    private final Words words;

    EnginePill(Activity activity, Words words, java.util.function.Consumer<EngineState> more) {
        this.words = words;
        setId("engine-pill");
        getStyleClass().add("pill");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("dot");
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        Tooltip.install(this, tip);
        label.setMinWidth(44); // in a narrow window its end gives way to what runs
        getChildren().addAll(dot, label);
        setOnMouseClicked(click -> more.accept(activity.engine().get()));
        activity.engine().addListener((seen, before, now) -> show(now));
        show(activity.engine().get());
    }

    private void show(EngineState now) {
        dot.getStyleClass().removeAll("ready", "failed");
        getStyleClass().remove("failed");
        switch (now.phase()) {
            case STARTING, UNPACKING -> label.setText(words.of("engine.starting"));
            case READY -> {
                label.setText(now.device());
                dot.getStyleClass().add("ready");
            }
            case FAILED -> {
                label.setText(words.of("engine.failed"));
                dot.getStyleClass().add("failed");
                getStyleClass().add("failed");
            }
        }
        tip.setText(detail(now, words));
        setAccessibleText(label.getText() + ". " + tip.getText());
    }

    /** What there is to say about a state, for tooltip and sheet. */
    static String detail(EngineState state, Words words) {
        return switch (state.phase()) {
            case STARTING -> words.of("engine.starting.detail");
            case UNPACKING -> words.of("engine.unpacking.detail");
            case READY, FAILED -> words.said(state.detail());
        };
    }
}
