package diffwave.ui.train;

import diffwave.training.history.Standing;
import diffwave.ui.sampling.Rows;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Folded: everything that run.json says was asked, and the runs laid over this one. */
final class AskedSections extends VBox {

    private static final Set<String> ELSEWHERE = Set.of("state", "reason", "dataset", "preset", "seed");

    private final TrainViewModel model;
    private final Words words;
    private final VBox asked = new VBox(6);
    private final VBox runs = new VBox(6);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");

    AskedSections(TrainViewModel model, Words words) {
        this.model = model;
        this.words = words;
        Section settings = new Section(words.of("train.asked"), summary.getReadOnlyProperty(), asked);
        Section others = new Section(words.of("train.others"), count.getReadOnlyProperty(), runs);
        getChildren().addAll(settings, others);
        Rows.only(this, model.front().map(Optional::isPresent));
        model.seen().subscribe(now -> {
            asked(now.map(seen -> seen.history().standing()).orElse(Standing.UNSAID));
            runs();
        });
        model.runs().addListener((ListChangeListener<OpenRun>) change -> runs());
    }

    private void asked(Standing standing) {
        Map<String, String> rows = new TreeMap<>(standing.told());
        rows.keySet().removeAll(ELSEWHERE);
        summary.set(standing.text("layers")
                .map(layers -> words.of("train.layers", layers))
                .orElse(""));
        asked.getChildren()
                .setAll(rows.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue()))
                        .toList());
        if (rows.isEmpty()) {
            asked.getChildren().setAll(Parts.label(words.of("train.untold"), "muted"));
        }
    }

    private static HBox row(String name, String value) {
        Label left = Parts.label(name.substring(name.lastIndexOf('.') + 1).replace('_', ' '), "muted");
        Label right = Parts.label(value);
        right.setMinWidth(0);
        left.setMinWidth(0);
        return new HBox(8, left, Parts.gap(), right);
    }

    private void runs() {
        count.set(String.valueOf(model.others().size()));
        runs.getChildren()
                .setAll(model.others().stream()
                        .map(run -> row(
                                run.name(),
                                run.seen()
                                        .get()
                                        .map(seen -> seen.smooth(diffwave.training.history.Figure.LOSS))
                                        .map(loss -> Numbers.figure(loss.last().orElse(Double.NaN)))
                                        .orElse("")))
                        .toList());
        if (model.others().isEmpty()) {
            Label hint = new Label(words.of("train.others.none"));
            hint.setWrapText(true);
            hint.getStyleClass().add("muted");
            runs.getChildren().setAll(hint);
        }
    }
}
