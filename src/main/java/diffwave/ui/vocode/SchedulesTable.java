package diffwave.ui.vocode;

import static org.kordamp.ikonli.feather.Feather.BAR_CHART_2;
import static org.kordamp.ikonli.feather.Feather.PAUSE;
import static org.kordamp.ikonli.feather.Feather.PLAY;
import static org.kordamp.ikonli.feather.Feather.PLUS;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/** The same mel and seed by several schedules and samplers: their figures, the best bold, each to be heard. */
final class SchedulesTable extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double[] WIDTHS = {32, 10, 17, 11, 9, 9, 12};
    private final VocodeViewModel model;
    private final Transport transport;
    private final Words words;
    private final VBox lines = new VBox();

    SchedulesTable(VocodeViewModel model, Transport transport, Words words) {
        this.model = model;
        this.transport = transport;
        this.words = words;
        getStyleClass().addAll("background", "line-top");
        HBox head = new HBox(
                Parts.label(words.of("vocode.table"), "strong"),
                Parts.label(words.of("vocode.same"), "muted"),
                Parts.gap(),
                button("vocode.compare", BAR_CHART_2, model::compare),
                button("vocode.add", PLUS, model::addRow));
        head.getStyleClass().add("pane-head");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(96);
        scroll.setPrefHeight(192);
        scroll.setFocusTraversable(false);
        lines.setId("schedules");
        getChildren().addAll(head, columns(), scroll);
        model.changes().addListener((seen, before, now) -> show());
        transport.playing().addListener((seen, before, now) -> show());
        show();
    }

    private Button button(String key, Ikon icon, Runnable run) {
        Button button = new Button(words.of(key), Parts.icon(icon, "small"));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add("quiet");
        button.setOnAction(pressed -> run.run());
        return button;
    }

    private GridPane columns() {
        List<Label> names = new ArrayList<>();
        for (String key : List.of("schedule", "steps", "sampler", "log-mel", "STFT", "time", "realtime")) {
            names.add(Parts.label(words.of("vocode.column." + key), "tag"));
        }
        return line(names, Parts.label(""));
    }

    private void show() {
        lines.getChildren().clear();
        double mel = best(made -> made.logMel());
        double stft = best(made -> made.stft());
        for (Preset preset : model.rows()) {
            lines.getChildren().add(row(preset, mel, stft));
        }
    }

    private Optional<Made> made(Preset preset) {
        return model.chosen().get().flatMap(item -> model.made(item, preset));
    }

    private double best(Function<Made, OptionalDouble> figure) {
        return model.rows().stream()
                .flatMap(preset -> made(preset).stream())
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min()
                .orElse(-1);
    }

    private GridPane row(Preset preset, double bestMel, double bestStft) {
        Optional<Made> made = made(preset);
        boolean now = preset.equals(model.present());
        OptionalDouble mel = made.map(Made::logMel).orElse(OptionalDouble.empty());
        OptionalDouble stft = made.map(Made::stft).orElse(OptionalDouble.empty());
        String name = model.name(preset);
        List<Label> cells = List.of(
                Parts.label(name, now ? "strong" : "plain"),
                Parts.label(String.valueOf(preset.steps()), "plain"),
                Parts.label(words.of("method." + preset.method()), "plain"),
                Parts.label(figure(mel), mel.isPresent() && mel.getAsDouble() == bestMel ? "best" : "plain"),
                Parts.label(figure(stft), stft.isPresent() && stft.getAsDouble() == bestStft ? "best" : "plain"),
                Parts.label(
                        made.map(m -> String.format(Locale.ROOT, m.seconds() < 1 ? "%.2f s" : "%.1f s", m.seconds()))
                                .orElse("–"),
                        "plain"),
                Parts.label(
                        made.map(m -> String.format(Locale.ROOT, "%.1f", m.realTime()))
                                .orElse("–"),
                        "plain"));
        boolean playing = now && transport.playing().get();
        int index = model.rows().indexOf(preset);
        Button play =
                Parts.iconButton(playing ? PAUSE : PLAY, words.of("vocode.hear.row", name), () -> model.play(index));
        play.getStyleClass().addAll("small", "inside");
        play.setDisable(made.isEmpty());
        GridPane line = line(cells, play);
        line.getStyleClass().add("schedule-row");
        line.pseudoClassStateChanged(CHOSEN, now);
        line.setAccessibleText(name + ", " + words.of("vocode.logmel", figure(mel)));
        line.setOnMouseClicked(click -> model.ask(preset));
        return line;
    }

    private static GridPane line(List<? extends Node> cells, Node last) {
        GridPane line = new GridPane();
        line.getStyleClass().add("schedule-line");
        for (int i = 0; i < cells.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(WIDTHS[i] * 0.94);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            line.getColumnConstraints().add(column);
            line.add(cells.get(i), i, 0);
        }
        ColumnConstraints end = new ColumnConstraints();
        end.setPercentWidth(6);
        end.setHalignment(HPos.RIGHT);
        line.getColumnConstraints().add(end);
        line.add(last, cells.size(), 0);
        return line;
    }

    /** Two decimals; a dash for what is not there. */
    static String figure(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "–";
    }
}
