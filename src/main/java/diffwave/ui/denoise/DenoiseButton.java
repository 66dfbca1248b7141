package diffwave.ui.denoise;

import static org.kordamp.ikonli.feather.Feather.WIND;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The one thing to do here: clean the selection or everything; Stop while something runs. */
final class DenoiseButton extends HBox {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private final DenoiseViewModel model;
    private final Words words;
    private final Button button = new Button();
    private final Label name = Parts.label("", "strong");
    private final Label hint = Parts.label("", "hint");

    DenoiseButton(DenoiseViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("line-top");
        setPadding(new Insets(12, 16, 12, 16));
        button.getStyleClass().add("main-button");
        button.setId("denoise-main");
        button.setOnAction(pressed -> {
            if (model.running().get()) {
                model.stop();
            } else {
                model.denoise();
            }
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        getChildren().add(button);
        List<Observable> causes = List.of(
                model.running(),
                model.cleaned().mixture(),
                model.part(),
                model.viewport().selection(),
                model.choice().model());
        causes.forEach(cause -> cause.addListener(changed -> show()));
        show();
    }

    private void show() {
        boolean running = model.running().get();
        boolean missing = model.missing().isPresent();
        String what = model.selection().isPresent() ? "denoise.selection" : "denoise.all";
        name.setText(words.of(running ? "stop" : what));
        hint.setText(words.of(
                running ? "key.esc" : model.missing().map(key -> key + ".short").orElse("key.enter")));
        HBox inside = new HBox(8, Parts.icon(running ? X : WIND), name, hint);
        inside.setAlignment(Pos.CENTER);
        button.setGraphic(inside);
        button.setAccessibleText(name.getText());
        button.pseudoClassStateChanged(RUNNING, running);
        button.setDisable(!running && missing);
    }
}
