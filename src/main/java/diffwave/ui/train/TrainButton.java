package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.SQUARE;
import static org.kordamp.ikonli.feather.Feather.TRENDING_UP;

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

/** The one thing to do here: train; Stop while a run goes on, go on while it is paused. */
final class TrainButton extends HBox {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private final TrainViewModel model;
    private final Words words;
    private final Button button = new Button();

    TrainButton(TrainViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("line-top");
        setPadding(new Insets(12, 16, 12, 16));
        button.getStyleClass().add("main-button");
        button.setId("train-main");
        button.setOnAction(pressed -> {
            if (model.learning().state().get() == Learning.State.RUNNING) {
                model.learning().stop();
            } else {
                model.begin();
            }
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        getChildren().add(button);
        TrainForm form = model.form();
        List<Observable> causes =
                List.of(model.learning().state(), form.dataset(), form.run(), form.set(), form.preset());
        causes.forEach(cause -> cause.addListener(changed -> show()));
        show();
    }

    private void show() {
        Learning.State state = model.learning().state().get();
        String key = switch (state) {
            case NONE -> "train.begin";
            case RUNNING -> "train.stop";
            case ENDING -> "train.ending";
            case PAUSED -> "train.go.on";
        };
        boolean missing = state == Learning.State.NONE && model.form().missing().isPresent();
        String hint =
                missing ? model.form().missing().orElseThrow() + ".short" : state.active() ? "key.esc" : "key.enter";
        Label name = Parts.label(words.of(key), "strong");
        HBox inside = new HBox(
                8,
                Parts.icon(state.active() ? SQUARE : state == Learning.State.PAUSED ? PLAY : TRENDING_UP),
                name,
                Parts.label(words.of(hint), "hint"));
        inside.setAlignment(Pos.CENTER);
        button.setGraphic(inside);
        button.setAccessibleText(name.getText());
        button.pseudoClassStateChanged(RUNNING, state.active());
        button.setDisable(missing || state == Learning.State.ENDING);
    }
}
