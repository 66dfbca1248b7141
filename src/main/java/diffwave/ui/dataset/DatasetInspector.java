package diffwave.ui.dataset;

import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.MIC;
import static org.kordamp.ikonli.feather.Feather.SLASH;

import diffwave.dataset.DataSet;
import diffwave.dataset.Finding;
import diffwave.dataset.Member;
import diffwave.dataset.Split;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;

/** What can be done with the chosen recordings, what the data set holds, and below the one main button. */
final class DatasetInspector extends BorderPane {

    private final DatasetViewModel model;
    private final Words words;
    private final Label name = Parts.label("", "strong");
    private final Label matter = new Label();
    private final ComboBox<String> label = new ComboBox<>();
    private final ComboBox<Split> split = new ComboBox<>();
    private final Button out;
    private final VBox chosen;

    DatasetInspector(DatasetViewModel model, Files files, Runnable record, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector");
        name.setMinWidth(0);
        name.setWrapText(true);
        matter.setId("matter");
        matter.setWrapText(true);
        matter.getStyleClass().add("bad-text");
        matter.managedProperty().bind(matter.visibleProperty());
        out = button(SLASH, "dataset.leave", model::leaveOut);
        out.setId("leave-out");
        chosen = new VBox(12, name, matter, titled("dataset.label", labels()), titled("dataset.split", splits()), out);
        chosen.setPadding(new Insets(16));
        chosen.managedProperty().bind(chosen.visibleProperty());
        VBox own = new VBox(button(MIC, "dataset.record", record));
        own.setPadding(new Insets(16));
        VBox all = new VBox(chosen, new Summary(model, words), own);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(main(() -> model.open(files)));
        model.picked().subscribe(now -> show());
        model.report().subscribe(now -> show());
        model.set()
                .subscribe(
                        now -> label.getItems().setAll(now.map(DataSet::labels).orElse(List.of())));
    }

    private ComboBox<String> labels() {
        label.setId("label");
        label.setEditable(true);
        label.getStyleClass().add("field");
        label.setAccessibleText(words.of("dataset.label"));
        label.valueProperty().addListener((seen, before, now) -> {
            if (now != null) { // null while others are chosen
                model.relabel(now);
            }
        });
        return label;
    }

    private ComboBox<Split> splits() {
        split.setId("split");
        split.getStyleClass().add("field");
        split.setAccessibleText(words.of("dataset.split"));
        split.getItems().setAll(Split.values());
        split.setConverter(new StringConverter<>() {
            @Override
            public String toString(Split one) {
                return one == null ? "" : words.of("dataset.split." + one);
            }

            @Override
            public Split fromString(String typed) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        split.valueProperty().addListener((seen, before, now) -> {
            if (now != null) {
                model.move(now);
            }
        });
        return split;
    }

    private VBox titled(String key, ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        return new VBox(6, Parts.label(words.of(key), "tag"), box);
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

    private HBox main(Runnable open) {
        Button main = new Button();
        String text = words.of("dataset.open");
        HBox inside = new HBox(
                8, Parts.icon(FOLDER), Parts.label(text, "strong"), Parts.label(words.of("key.enter"), "hint"));
        inside.setAlignment(Pos.CENTER);
        main.setGraphic(inside);
        main.setAccessibleText(text);
        main.getStyleClass().add("main-button");
        main.setOnAction(pressed -> open.run());
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox bottom = new HBox(main);
        bottom.getStyleClass().add("line-top");
        bottom.setPadding(new Insets(12, 16, 12, 16));
        return bottom;
    }

    private void show() {
        List<Member> picked = model.picked().get();
        chosen.setVisible(!picked.isEmpty());
        label.setValue(null); // what is shown next is no wish
        split.setValue(null);
        if (picked.isEmpty()) {
            return;
        }
        Member last = picked.getLast();
        name.setText(picked.size() == 1 ? last.name() : words.of("dataset.several", picked.size()));
        String sentences = picked.size() > 1
                ? ""
                : model.findings(last).stream()
                        .map(Finding::sentence)
                        .map(words::said)
                        .collect(Collectors.joining(" "));
        matter.setText(sentences);
        matter.setVisible(!sentences.isEmpty());
        if (picked.stream().map(Member::label).distinct().count() == 1) {
            label.setValue(last.label().orElse(""));
        }
        if (picked.stream().map(Member::split).distinct().count() == 1) {
            split.setValue(last.split());
        }
        String text = words.of(picked.stream().allMatch(Member::leftOut) ? "dataset.use" : "dataset.leave");
        out.setText(text);
        out.setAccessibleText(text);
        out.getTooltip().setText(text);
    }
}
