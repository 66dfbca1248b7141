package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.EDIT_3;
import static org.kordamp.ikonli.feather.Feather.REPEAT;
import static org.kordamp.ikonli.feather.Feather.SEND;
import static org.kordamp.ikonli.feather.Feather.TERMINAL;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.studio.Take;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** All that is known of the chosen take, where it can go, and the one main button. */
final class LibraryInspector extends BorderPane {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private final LibraryViewModel model;
    private final Words words;
    private final Label name = Parts.label("", "figure");
    private final GridPane rows = new GridPane(12, 6);
    private final Label notes = new Label();
    private final VBox about;
    private final Button main = new Button();

    LibraryInspector(LibraryViewModel model, List<SoundTaker> takers, Runnable copy, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector");
        name.setMinWidth(0);
        name.setWrapText(true);
        rows.setId("parameters");
        notes.getStyleClass().add("muted");
        notes.setWrapText(true);
        notes.managedProperty().bind(notes.textProperty().isNotEmpty());
        FlowPane actions = new FlowPane(8, 8);
        actions.getChildren().add(button(EDIT_3, words.of("library.change"), model::change));
        actions.getChildren().add(button(TERMINAL, words.of("library.copy"), copy));
        takers.forEach(taker -> actions.getChildren()
                .add(button(SEND, words.of("library.send", taker.name()), () -> model.send(taker))));
        about = new VBox(16, name, rows, notes, actions);
        about.setPadding(new Insets(16));
        ScrollPane scroll = new ScrollPane(about);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(main());
        model.shelf().chosen().subscribe(this::show);
        model.running().subscribe(this::dress);
    }

    private static Button button(Ikon icon, String name, Runnable action) {
        Button button = new Button(name, Parts.icon(icon, "small"));
        button.getStyleClass().addAll("quiet", "raised");
        button.setTooltip(new Tooltip(name));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private HBox main() {
        main.setId("again");
        main.getStyleClass().add("main-button");
        main.setOnAction(pressed -> {
            if (model.running().get()) {
                model.stop();
            } else {
                model.again();
            }
        });
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox bottom = new HBox(main);
        bottom.getStyleClass().add("line-top");
        bottom.setPadding(new Insets(12, 16, 12, 16));
        return bottom;
    }

    private void dress() {
        boolean running = model.running().get();
        String text = words.of(running ? "stop" : "library.again");
        Label hint = Parts.label(words.of(running ? "key.esc" : "key.enter"), "hint");
        HBox inside = new HBox(8, Parts.icon(running ? X : REPEAT), Parts.label(text, "strong"), hint);
        inside.setAlignment(Pos.CENTER);
        main.setGraphic(inside);
        main.setAccessibleText(text);
        main.pseudoClassStateChanged(RUNNING, running);
        main.setDisable(!running && model.shelf().chosen().get().isEmpty());
    }

    private void show(Optional<Take> chosen) {
        about.setVisible(chosen.isPresent());
        dress();
        rows.getChildren().clear();
        chosen.ifPresent(take -> {
            name.setText(LabelText.name(take, words));
            notes.setText(Remarks.of(take, words));
            List<Parameter> all = model.parameters(take);
            for (int i = 0; i < all.size(); i++) {
                Label value = new Label(all.get(i).value());
                value.setWrapText(true);
                value.setMinWidth(0);
                GridPane.setHgrow(value, Priority.ALWAYS);
                Label key = Parts.label(all.get(i).name(), "muted");
                GridPane.setValignment(key, javafx.geometry.VPos.TOP);
                rows.addRow(i, key, value);
            }
        });
    }
}
