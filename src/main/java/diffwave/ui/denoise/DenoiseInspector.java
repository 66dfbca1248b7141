package diffwave.ui.denoise;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.model.ModelCard;
import diffwave.ui.flow.Desk;
import diffwave.ui.sampling.ModelBox;
import diffwave.ui.sampling.Rows;
import diffwave.ui.sampling.SamplerSection;
import diffwave.ui.sampling.SeedField;
import diffwave.ui.sampling.StepsSlider;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.Range;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What to clean and how far: the few controls first, the rest folded, what to expect, the one main button below. */
final class DenoiseInspector extends BorderPane {

    private final DenoiseViewModel model;
    private final Words words;

    DenoiseInspector(DenoiseViewModel model, Transport transport, Files files, Desk desk, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector");
        VBox first = new VBox(
                16,
                new RecordingBox(model, transport, files, desk, words),
                new StepBox(model, words),
                amount(),
                Rows.titled(words.of("denoise.part"), new HBox(part())));
        first.setPadding(new Insets(16));
        VBox folded = new VBox(new MixerSection(model, files, words), band(), sampling());
        folded.getChildren().add(new SamplerSection(model.choice(), words));
        ScrollPane scroll = new ScrollPane(new VBox(first, folded));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(new VBox(honest(), new DenoiseButton(model, words)));
    }

    private VBox amount() {
        Slider slider = new Slider(0, 1, 1);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("amount");
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(words.of("denoise.amount"));
        slider.setTooltip(new Tooltip(words.of("denoise.amount.tip")));
        slider.valueProperty().bindBidirectional(model.listening().amount());
        Label figure = Parts.label("", "figure");
        figure.textProperty()
                .bind(model.listening()
                        .amount()
                        .map(share -> words.of("denoise.percent", Math.round(100 * share.doubleValue()))));
        return new VBox(6, Rows.row(words.of("denoise.amount"), figure), slider);
    }

    private Node part() {
        return new Segments<>(
                List.of(DenoiseViewModel.Part.values()),
                choice -> {
                    Label label = Parts.label("");
                    label.textProperty()
                            .bind(Bindings.createStringBinding(
                                    () -> part(choice),
                                    model.viewport().selection(),
                                    model.cleaned().mixture()));
                    return label;
                },
                choice -> words.of("denoise.part." + choice.name().toLowerCase(Locale.ROOT)),
                model.part());
    }

    private String part(DenoiseViewModel.Part choice) {
        String name = words.of("denoise.part." + choice.name().toLowerCase(Locale.ROOT));
        return switch (choice) {
            case ALL ->
                model.cleaned()
                        .mixture()
                        .get()
                        .map(now -> name + ", " + duration(now.clip().seconds()))
                        .orElse(name);
            case SELECTION ->
                model.viewport()
                        .selection()
                        .get()
                        .map(Range::length)
                        .map(length -> name + ", " + duration(length))
                        .orElse(name);
        };
    }

    private String duration(double seconds) {
        return seconds < 90
                ? words.of("denoise.seconds", String.format(Locale.ROOT, "%.1f", seconds))
                : words.of("time.minutes", Math.round(seconds / 60));
    }

    private Section band() {
        CheckBox keep = new CheckBox(words.of("denoise.band.keep"));
        keep.setId("band");
        keep.selectedProperty().bindBidirectional(model.keepBand());
        Label line = Rows.explanation();
        line.setText(words.of("denoise.band.line"));
        return new Section(
                words.of("denoise.band"),
                model.keepBand().map(kept -> words.of(kept ? "denoise.band.kept" : "denoise.band.lost")),
                keep,
                line);
    }

    private Section sampling() {
        CheckBox scaled = new CheckBox(words.of("denoise.scale"));
        scaled.setTooltip(new Tooltip(words.of("denoise.scale.tip")));
        scaled.selectedProperty().bindBidirectional(model.scaled());
        return new Section(
                words.of("model"),
                model.choice().model().map(card -> card.map(ModelCard::title).orElse("")),
                new ModelBox(model.choice(), words),
                new StepsSlider(model.choice(), words),
                Rows.titled(words.of("seed"), new SeedField(model.choice(), words)),
                scaled);
    }

    private Node honest() {
        Label honest = Rows.explanation();
        honest.getStyleClass().add("honest");
        honest.textProperty().bind(model.step().map(t -> words.of("denoise.honest", t)));
        VBox.setMargin(honest, new Insets(12, 16, 12, 16));
        return honest;
    }
}
