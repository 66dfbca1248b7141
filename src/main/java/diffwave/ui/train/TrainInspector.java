package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.ACTIVITY;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.PAUSE;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.TRENDING_UP;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.sampling.Rows;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
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
        FormBox form = new FormBox(model, files, words);
        Section fresh = new Section(words.of("train.new"), model.form().preset(), form).open();
        ScrollPane scroll = new ScrollPane(new VBox(first, fresh, new AskedSections(model, words)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(new TrainButton(model, words));
    }

    private VBox doing(Files files) {
        Button open = button(TRENDING_UP, "train.open", () -> model.open(files));
        Button pause = button(PAUSE, "train.pause", model::pause);
        pause.setId("pause");
        model.learning().state().subscribe(now -> {
            boolean paused = now == Learning.State.PAUSED;
            pause.setText(words.of(paused ? "train.go.on" : "train.pause"));
            pause.setGraphic(Parts.icon(paused ? PLAY : PAUSE, "small"));
            pause.setDisable(now == Learning.State.ENDING);
        });
        only(pause, model.learning().state().map(now -> now != Learning.State.NONE));
        Button resume = button(PLAY, "train.resume", model::resume);
        resume.setId("resume");
        resume.disableProperty().bind(Bindings.not(model.resumable()));
        Button generate = button(ACTIVITY, "train.generate", model::generate);
        generate.setId("generate-from");
        generate.disableProperty().bind(model.seen().map(now -> !TrainViewModel.usable(now)));
        Button show = button(FOLDER, "train.show", () -> model.show(files));
        Button close = button(X, "train.close", model::close);
        ObservableValue<Boolean> run = model.front().map(Optional::isPresent);
        List.of(generate, resume, show, close).forEach(each -> only(each, run));
        return new VBox(8, pause, generate, resume, open, show, close);
    }

    private static void only(Node node, ObservableValue<Boolean> when) {
        Rows.only(node, when);
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
        only(box, Bindings.createBooleanBinding(() -> model.seen().get().isPresent(), model.seen()));
        return box;
    }
}
