package diffwave.ui.train;

import diffwave.training.history.Standing;
import diffwave.ui.sampling.Rows;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Which of the open runs is in front, and what it was trained on. */
final class RunBox extends VBox {

    RunBox(TrainViewModel model, Words words) {
        super(12);
        ComboBox<OpenRun> box = new ComboBox<>(model.runs());
        Rows.wide(box, words.of("train.run"));
        box.setId("run");
        box.setPromptText(words.of("train.run.none"));
        box.setPlaceholder(Parts.label(words.of("train.run.none"), "muted"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(OpenRun run) {
                return run == null ? "" : run.name();
            }

            @Override
            public OpenRun fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        box.valueProperty().addListener((seen, before, now) -> {
            if (now != null) {
                model.front().set(Optional.of(now));
            }
        });
        model.front().subscribe(now -> box.setValue(now.orElse(null)));
        Label data = Parts.label("", "figure");
        data.setMinWidth(0);
        Label about = Rows.explanation();
        VBox told = new VBox(4, Parts.label(words.of("train.data"), "tag"), data, about);
        told.managedProperty().bind(told.visibleProperty());
        model.seen().subscribe(now -> {
            Standing standing = now.map(seen -> seen.history().standing()).orElse(Standing.UNSAID);
            told.setVisible(standing.text("dataset").isPresent());
            data.setText(standing.text("dataset").map(RunBox::last).orElse(""));
            about.setText(about(standing, words));
        });
        getChildren().addAll(Rows.titled(words.of("train.run"), box), told);
    }

    private static String last(String path) {
        try {
            return String.valueOf(Path.of(path).getFileName());
        } catch (java.nio.file.InvalidPathException other) { // written on another kind of computer
            return path;
        }
    }

    private static String about(Standing standing, Words words) {
        List<String> parts = new ArrayList<>();
        standing.text("preset").ifPresent(preset -> parts.add(words.of("train.preset.is", preset)));
        standing.text("seed").ifPresent(seed -> parts.add(words.of("train.seed.is", seed)));
        return String.join(", ", parts);
    }
}
