package diffwave.ui.generate;

import static org.kordamp.ikonli.feather.Feather.ACTIVITY;
import static org.kordamp.ikonli.feather.Feather.GRID;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.takes.LabelText;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The one thing to do here: Generate, which is Stop while something runs. Its keys stand on it. */
final class MainButton extends HBox {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private final GenerateViewModel model;
    private final Words words;
    private final Button button = new Button();
    private final Label name = Parts.label("", "strong");
    private final Label hint = Parts.label("", "hint");

    MainButton(GenerateViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("line-top");
        setPadding(new Insets(12, 16, 12, 16));
        button.getStyleClass().add("main-button");
        button.setId("main");
        button.setOnAction(pressed -> {
            if (model.running().get()) {
                model.stop();
            } else {
                model.generate();
            }
        });
        HBox.setHgrow(button, Priority.ALWAYS);
        getChildren().add(button);
        model.running().addListener((seen, before, now) -> show());
        model.wish().model().addListener((seen, before, now) -> show());
        model.wish().label().addListener((seen, before, now) -> show());
        model.wish().count().addListener((seen, before, now) -> show());
        model.sweep().summary().addListener((seen, before, now) -> show());
        model.sweep().on().addListener((seen, before, now) -> show());
        model.sweep().grid().held().addListener((seen, before, now) -> show());
        model.shown().addListener((seen, before, now) -> show());
        show();
    }

    private String shorter(String key) {
        boolean digits = model.wish().model().get().filter(LabelText::figures).isPresent();
        return key + (digits ? ".digit" : ".short");
    }

    private void show() {
        boolean running = model.running().get();
        boolean sweep = model.sweep().on().get();
        Optional<String> missing = model.missing();
        int count = model.count();
        boolean opens = model.opens();
        name.setText(running ? words.of("stop") : count > 1 ? words.of("generate.many", count) : words.of("generate"));
        String idle = missing.map(key -> sweep ? "" : words.of(shorter(key))).orElse(words.of("key.enter"));
        hint.setText(running ? words.of("key.esc") : opens ? "" : idle);
        HBox inside = new HBox(8, Parts.icon(running ? X : count > 1 ? GRID : ACTIVITY), name, hint);
        inside.setAlignment(Pos.CENTER);
        button.setGraphic(inside);
        button.setAccessibleText(name.getText());
        button.pseudoClassStateChanged(RUNNING, running);
        button.setDisable(!running && missing.isPresent());
    }
}
