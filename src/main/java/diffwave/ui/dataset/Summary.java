package diffwave.ui.dataset;

import diffwave.dataset.Finding;
import diffwave.dataset.Member;
import diffwave.dataset.Report;
import diffwave.dataset.Split;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the data set holds, in a few lines: counts at once, lengths and findings after the check. */
final class Summary extends VBox {

    private static final int MOST = 30;

    private final DatasetViewModel model;
    private final Words words;

    Summary(DatasetViewModel model, Words words) {
        super(6);
        this.model = model;
        this.words = words;
        setId("summary");
        getStyleClass().add("line-top");
        setPadding(new Insets(16));
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.set().map(Optional::isPresent));
        model.set().subscribe(now -> show());
        model.report().subscribe(now -> show());
    }

    private void show() {
        model.set().get().ifPresent(set -> {
            List<Node> lines = new ArrayList<>();
            Label name = wrapped(String.valueOf(set.folder().getFileName()), "strong");
            name.setTooltip(
                    new Tooltip(set.folder().toAbsolutePath().normalize().toString()));
            lines.add(name);
            lines.add(wrapped(words.of("dataset.layout." + set.layout()), "muted"));
            for (Split split : Split.values()) {
                lines.add(line(words.of("dataset.split." + split), Integer.toString(set.of(split).length)));
            }
            long out = set.members().stream().filter(Member::leftOut).count();
            if (out > 0) {
                lines.add(line(words.of("dataset.out"), Long.toString(out)));
            }
            model.report()
                    .get()
                    .ifPresentOrElse(
                            report -> checked(report, lines),
                            () -> lines.add(wrapped(words.of("dataset.unchecked"), "muted")));
            getChildren().setAll(lines);
        });
    }

    private void checked(Report report, List<Node> lines) {
        Report.Durations seconds = report.durations();
        lines.add(line(
                words.of("dataset.total"),
                seconds.total() < 120
                        ? words.of("dataset.seconds", String.format(Locale.ROOT, "%.1f", seconds.total()))
                        : words.of("dataset.minutes", String.format(Locale.ROOT, "%.1f", seconds.total() / 60))));
        lines.add(line(words.of("dataset.least"), length(seconds.least())));
        lines.add(line(words.of("dataset.median"), length(seconds.median())));
        lines.add(line(words.of("dataset.most"), length(seconds.most())));
        lines.add(line(
                words.of("dataset.rates"),
                report.rates().keySet().stream()
                        .map(rate -> String.format(Locale.ROOT, "%,d Hz", rate))
                        .collect(Collectors.joining(", "))));
        for (Finding.Kind kind : Finding.Kind.values()) {
            List<Finding> found = report.found(kind);
            if (!found.isEmpty()) {
                lines.add(found(kind, found));
            }
        }
        if (report.findings().isEmpty()) {
            lines.add(wrapped(words.of("dataset.fine"), "ok-text"));
        }
    }

    private String length(double seconds) {
        return words.of("dataset.seconds", String.format(Locale.ROOT, "%.2f", seconds));
    }

    /** A kind with its count; the names that no row of the list shows are told by pointing at it. */
    private Node found(Finding.Kind kind, List<Finding> found) {
        HBox line = line(words.of("dataset.kind." + kind), Integer.toString(found.size()));
        String names = found.stream().limit(MOST).map(Finding::member).collect(Collectors.joining("\n"));
        Tooltip.install(line, new Tooltip(found.size() > MOST ? names + "\n…" : names));
        line.getChildren().forEach(label -> label.getStyleClass().add("bad-text"));
        return line;
    }

    private static HBox line(String name, String value) {
        Label about = Parts.label(name, "muted");
        Label figure = Parts.label(value, "figure");
        return new HBox(8, about, Parts.gap(), figure);
    }

    private static Label wrapped(String text, String style) {
        Label label = Parts.label(text, style);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }
}
