package diffwave.ui.interpolate;

import static org.kordamp.ikonli.feather.Feather.DOWNLOAD;

import atlantafx.base.controls.ProgressSliderSkin;
import diffwave.studio.PaperStep;
import diffwave.ui.sampling.GuidanceSection;
import diffwave.ui.sampling.LabelBox;
import diffwave.ui.sampling.ModelBox;
import diffwave.ui.sampling.Rows;
import diffwave.ui.sampling.SamplerSection;
import diffwave.ui.sampling.SeedField;
import diffwave.ui.sampling.StepsSlider;
import diffwave.ui.shell.Action;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.takes.SoundField;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which two sounds, what both say, where they meet; how noise and mix are made is folded. */
final class InterpolateInspector extends BorderPane {

    private final InterpolateViewModel model;
    private final Words words;

    InterpolateInspector(InterpolateViewModel model, Context context, Files files) {
        this.model = model;
        this.words = context.words();
        getStyleClass().add("inspector");
        VBox first = new VBox(
                16,
                new ModelBox(model.choice(), words),
                Rows.titled("A", new SoundField(model.a(), "A", context, files)),
                Rows.titled("B", new SoundField(model.b(), "B", context, files)),
                new LabelBox(words.of("interpolate.label"), model.choice().model(), model.label(), words),
                needsLabel(),
                step(),
                Rows.titled(words.of("interpolate.noise"), noise()));
        first.setPadding(new Insets(16));
        VBox sampler =
                new VBox(new SamplerSection(model.choice(), words), new GuidanceSection(model.choice(), words), how());
        ScrollPane scroll = new ScrollPane(new VBox(first, mix(), sampler));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(main(files));
    }

    /** Why nothing begins: there only while it is so. */
    private Label needsLabel() {
        Label line = Rows.explanation();
        line.setId("needs-label");
        line.setText(words.of("interpolate.needslabel"));
        Rows.only(
                line,
                Bindings.createBooleanBinding(model::needsLabel, model.choice().model(), model.label()));
        return line;
    }

    private VBox step() {
        Slider slider = new Slider(1, PaperStep.PAPER.steps(), model.step().get());
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setId("meet");
        slider.setBlockIncrement(1);
        slider.setAccessibleText(words.of("interpolate.step"));
        slider.setTooltip(new Tooltip(words.of("interpolate.step.tip")));
        // a slider that is held must not begin the grid anew at every pixel
        slider.valueProperty().addListener((seen, before, now) -> {
            if (!slider.isValueChanging()) {
                model.step().set((int) Math.rint(now.doubleValue()));
            }
        });
        slider.valueChangingProperty().addListener((seen, before, changing) -> {
            if (!changing) {
                model.step().set((int) Math.rint(slider.getValue()));
            }
        });
        model.step().addListener((seen, before, now) -> slider.setValue(now.intValue()));
        Label figure = Parts.label("", "figure");
        figure.textProperty()
                .bind(slider.valueProperty()
                        .map(now -> words.of("of", Math.round(now.doubleValue()), PaperStep.PAPER.steps())));
        Label line = Rows.explanation();
        line.setText(words.of("interpolate.step.line"));
        return new VBox(6, Rows.row(words.of("interpolate.step"), figure), slider, line);
    }

    private Segments<Boolean> noise() {
        ObjectProperty<Boolean> shared = model.shared().asObject();
        return new Segments<>(
                        List.of(false, true),
                        choice -> Parts.label(words.of(choice ? "interpolate.shared" : "interpolate.independent")),
                        choice -> words.of(choice ? "interpolate.shared" : "interpolate.independent"),
                        shared)
                .tips(choice -> words.of(choice ? "interpolate.shared.tip" : "interpolate.independent.tip"));
    }

    private Section mix() {
        Segments<Mixture> mixtures = new Segments<>(
                        List.of(Mixture.values()),
                        choice -> Parts.label(words.of(key(choice))),
                        choice -> words.of(key(choice)),
                        model.mixture())
                .tips(choice -> words.of(key(choice) + ".tip"));
        Label line = Rows.explanation();
        line.textProperty().bind(model.mixture().map(now -> words.of(key(now) + ".line")));
        return new Section(words.of("interpolate.mix"), model.mixture().map(now -> words.of(key(now))), mixtures, line);
    }

    private Section how() {
        return new Section(
                words.of("steps"),
                model.choice().steps().asString(),
                new StepsSlider(model.choice(), words),
                Rows.titled(words.of("seed"), new SeedField(model.choice(), words)));
    }

    private static String key(Mixture mixture) {
        return "interpolate." + mixture.name().toLowerCase(Locale.ROOT);
    }

    private HBox main(Files files) {
        Label name = Parts.label("", "strong");
        name.textProperty()
                .bind(model.lambda()
                        .map(now -> words.of("interpolate.save", InterpolateViewModel.figure(now.doubleValue()))));
        HBox inside = new HBox(8, Parts.icon(DOWNLOAD), name, Parts.label(Action.keys("Shortcut+S"), "hint"));
        inside.setAlignment(Pos.CENTER);
        Button button = new Button("", inside);
        button.setId("main");
        button.getStyleClass().add("main-button");
        button.accessibleTextProperty().bind(name.textProperty());
        button.disableProperty().bind(model.ready().isEqualTo(0));
        button.setOnAction(pressed -> model.save(files));
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox bar = new HBox(button);
        bar.getStyleClass().add("line-top");
        bar.setPadding(new Insets(12, 16, 12, 16));
        return bar;
    }
}
