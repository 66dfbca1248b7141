package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.ACTIVITY;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.TRENDING_UP;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** Which run, what was asked of it, whether going on helps; below the one main button. */
final class TrainInspector extends BorderPane {

    private final TrainViewModel model;
    private final Words words;

    TrainInspector(TrainViewModel model, Files files, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector");
        VBox first = new VBox(16, new RunBox(model, words), doing(files), advice());
        first.setPadding(new Insets(16));
        ScrollPane scroll = new ScrollPane(new VBox(first, new AskedSections(model, words)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(main(files));
    }

    private VBox doing(Files files) {
        Button generate = button(ACTIVITY, "train.generate", model::generate);
        generate.setId("generate-from");
        generate.disableProperty().bind(model.seen().map(now -> !TrainViewModel.usable(now)));
        Button show = button(FOLDER, "train.show", () -> model.show(files));
        Button close = button(X, "train.close", model::close);
        VBox box = new VBox(8, generate, show, close);
        visible(box, model.front().map(Optional::isPresent));
        return box;
    }

    private static void visible(VBox box, ObservableValue<Boolean> when) {
        box.visibleProperty().bind(when);
        box.managedProperty().bind(when);
    }

    private Button button(Ikon icon, String key, Runnable action) {
        Button button = Parts.named(new Button(words.of(key), Parts.icon(icon, "small")), words.of(key));
        button.getStyleClass().addAll("quiet", "raised");
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(32);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private VBox advice() {
        Label label = new Label();
        label.setId("advice");
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "advice");
        model.seen().subscribe(now -> {
            Advice advice = now.map(seen -> Advice.of(seen, words)).orElse(new Advice("plain", ""));
            label.setText(advice.sentences());
            label.getStyleClass().removeAll("ok", "warn", "bad", "plain");
            label.getStyleClass().add(advice.kind());
        });
        VBox box = new VBox(label);
        visible(box, Bindings.createBooleanBinding(() -> model.seen().get().isPresent(), model.seen()));
        return box;
    }

    private HBox main(Files files) {
        String text = words.of("train.open");
        HBox inside = new HBox(
                8, Parts.icon(TRENDING_UP), Parts.label(text, "strong"), Parts.label(words.of("key.enter"), "hint"));
        inside.setAlignment(Pos.CENTER);
        Button main = new Button("", inside);
        main.setId("train-main");
        main.getStyleClass().add("main-button");
        main.setAccessibleText(text);
        main.setOnAction(pressed -> model.open(files));
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox bottom = new HBox(main);
        bottom.getStyleClass().add("line-top");
        bottom.setPadding(new Insets(12, 16, 12, 16));
        return bottom;
    }
}
