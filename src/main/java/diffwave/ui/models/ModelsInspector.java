package diffwave.ui.models;

import static org.kordamp.ikonli.feather.Feather.CHECK;
import static org.kordamp.ikonli.feather.Feather.CHECK_CIRCLE;
import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.PLUS;
import static org.kordamp.ikonli.feather.Feather.REFRESH_CW;
import static org.kordamp.ikonli.feather.Feather.SHARE;
import static org.kordamp.ikonli.feather.Feather.TRASH_2;

import diffwave.studio.Installed;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.collections.MapChangeListener;
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

/** What can be done with the chosen model, or the form of the one that is brought in; below the one main button. */
final class ModelsInspector extends BorderPane {

    private final ModelsViewModel model;
    private final Files files;
    private final Words words;
    private final BringingForm form;
    private final ScrollPane scroll = new ScrollPane();
    private final Label name = Parts.label("", "figure");
    private final Label verdict = new Label();
    private final VBox doing;
    private final VBox question;
    private final VBox about;
    private final Button main = new Button();

    ModelsInspector(ModelsViewModel model, Files files, Words words) {
        this.model = model;
        this.files = files;
        this.words = words;
        this.form = new BringingForm(model.bringing(), words);
        getStyleClass().add("inspector");
        name.setMinWidth(0);
        name.setWrapText(true);
        verdict.setId("verdict");
        verdict.setWrapText(true);
        verdict.managedProperty().bind(verdict.visibleProperty());
        doing = new VBox(
                8,
                button(CHECK_CIRCLE, "models.verify", model::verify),
                button(SHARE, "models.export", () -> model.export(files)),
                button(FOLDER, "models.show", () -> model.show(files)),
                button(TRASH_2, "models.remove", model::remove));
        question = question();
        about = new VBox(16, name, verdict, doing, question);
        about.setPadding(new Insets(16));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(main());
        model.chosen().subscribe(now -> show());
        model.asked().subscribe(now -> show());
        model.verdicts().addListener((MapChangeListener<String, Verdict>) change -> show());
        model.bringing().source().subscribe(now -> turn());
        model.bringing().found().subscribe(now -> {
            dress();
            if (now.isPresent()) {
                form.focusName();
            }
        });
        model.bringing().busy().subscribe(now -> dress());
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

    private VBox question() {
        Label asks = new Label(words.of("models.sure"));
        asks.setWrapText(true);
        Button yes = button(TRASH_2, "models.sure.yes", model::remove);
        yes.setId("sure");
        VBox box = new VBox(8, asks, yes, button(CHECK, "models.sure.no", model::spare));
        box.getStyleClass().add("question");
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private HBox main() {
        main.setId("bring");
        main.getStyleClass().add("main-button");
        main.setOnAction(pressed -> next());
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox bottom = new HBox(main);
        bottom.getStyleClass().add("line-top");
        bottom.setPadding(new Insets(12, 16, 12, 16));
        return bottom;
    }

    /** The main button's work. */
    void next() {
        if (model.bringing().source().get().isPresent()) {
            model.bringing().next();
        } else {
            model.open(files);
        }
    }

    private void turn() {
        scroll.setContent(model.bringing().source().get().isPresent() ? form : about);
        dress();
    }

    private void dress() {
        boolean open = model.bringing().source().get().isPresent();
        boolean found = model.bringing().found().get().isPresent();
        String text = words.of(!open ? "models.open" : found ? "models.bring" : "models.again");
        Ikon icon = !open || found ? PLUS : REFRESH_CW;
        Label hint = Parts.label(words.of("key.enter"), "hint");
        HBox inside = new HBox(8, Parts.icon(icon), Parts.label(text, "strong"), hint);
        inside.setAlignment(Pos.CENTER);
        main.setGraphic(inside);
        main.setAccessibleText(text);
        main.setDisable(model.bringing().busy().get());
    }

    private void show() {
        Optional<Installed> chosen = model.chosen().get();
        about.setVisible(chosen.isPresent());
        chosen.ifPresent(one -> {
            name.setText(one.card().title());
            Optional<Verdict> found = Optional.ofNullable(model.verdicts().get(one.name()));
            verdict.setVisible(found.isPresent());
            verdict.setText(found.map(Verdict::sentence).orElse(""));
            verdict.getStyleClass().removeAll("ok-text", "bad-text");
            verdict.getStyleClass().add(found.filter(Verdict::whole).isPresent() ? "ok-text" : "bad-text");
        });
        boolean asked = model.asked().get().isPresent();
        question.setVisible(asked);
        doing.setDisable(asked);
    }
}
