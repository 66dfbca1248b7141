package diffwave.ui.vocode;

import static org.kordamp.ikonli.feather.Feather.RADIO;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.problem.Problem;
import diffwave.ui.sampling.ModelBox;
import diffwave.ui.sampling.Rows;
import diffwave.ui.sampling.SamplerSection;
import diffwave.ui.sampling.SeedField;
import diffwave.ui.sampling.StepsSlider;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which model, which mels, which schedule; the sampler is folded; the main button below. */
final class VocodeInspector extends BorderPane {

    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    /** So many steps are written out. */
    private static final int READABLE = 12;

    private final VocodeViewModel model;
    private final Words words;

    VocodeInspector(VocodeViewModel model, Files files, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("inspector");
        Label many = Parts.label("", "tag");
        model.items().addListener((ListChangeListener<Item>)
                change -> many.setText(String.valueOf(model.items().size())));
        VBox list = new VBox(6, Rows.row(words.of("vocode.items"), many), new ItemList(model, files, words));
        VBox first = new VBox(
                16,
                new ModelBox(model.choice(), words),
                list,
                schedule(),
                Rows.titled(words.of("seed"), new SeedField(model.choice(), words)),
                Rows.titled(words.of("vocode.clamp"), clamp()),
                matched());
        first.setPadding(new Insets(16));
        Section steps = new Section(
                words.of("steps"), model.choice().steps().asString(), new StepsSlider(model.choice(), words));
        // a schedule of its own brings its number of steps
        Rows.only(steps, model.choice().method().map(method -> method != Method.FAST));
        VBox folded = new VBox(new SamplerSection(model.choice(), words), steps);
        ScrollPane scroll = new ScrollPane(new VBox(first, folded));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(main());
    }

    private VBox schedule() {
        Label name = Parts.label("", "strong");
        Label line = Rows.explanation();
        line.setId("aligned");
        Runnable show = () -> {
            name.setText(model.name(model.present()));
            line.setText(model.choice()
                    .model()
                    .get()
                    .map(card -> aligned(model.present()))
                    .orElse(""));
        };
        model.changes().addListener((seen, before, now) -> show.run());
        show.run();
        return new VBox(6, Parts.label(words.of("schedule"), "tag"), name, line);
    }

    private String aligned(Preset preset) {
        try {
            var plan = preset.plan(model.choice().model().get().orElseThrow());
            return words.of(
                    "vocode.aligned",
                    listed(plan.stream().mapToDouble(step -> step.beta()), "%.2g"),
                    listed(plan.stream().mapToDouble(step -> step.t()), "%.1f"));
        } catch (Problem unfit) {
            return words.said(unfit.getMessage());
        }
    }

    private static String listed(DoubleStream values, String format) {
        double[] all = values.toArray();
        String text = DoubleStream.of(all)
                .limit(all.length > READABLE ? 3 : READABLE)
                .mapToObj(value -> new java.math.BigDecimal(String.format(Locale.ROOT, format, value))
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(" · "));
        return all.length > READABLE
                ? text + " … "
                        + new java.math.BigDecimal(String.format(Locale.ROOT, format, all[all.length - 1]))
                                .stripTrailingZeros()
                                .toPlainString()
                : text;
    }

    private Segments<Clamp> clamp() {
        return new Segments<>(
                        List.of(Clamp.values()),
                        choice -> Parts.label(words.of("vocode.clamp." + choice)),
                        choice -> words.of("vocode.clamp." + choice),
                        model.choice().clamp())
                .tips(choice -> words.of("vocode.clamp." + choice + ".tip"));
    }

    private VBox matched() {
        CheckBox box = new CheckBox(words.of("vocode.match"));
        box.setId("match");
        box.selectedProperty().bindBidirectional(model.matched());
        Label line = Rows.explanation();
        line.setText(words.of("vocode.match.line"));
        return new VBox(6, box, line);
    }

    private HBox main() {
        Button button = new Button();
        button.setId("main");
        button.getStyleClass().add("main-button");
        button.setOnAction(pressed -> {
            if (model.running().get()) {
                model.stop();
            } else {
                model.vocode();
            }
        });
        Runnable show = () -> {
            boolean running = model.running().get();
            int many = model.items().size();
            String name = running ? words.of("stop") : words.of("vocode.main", many);
            HBox inside = new HBox(
                    8,
                    Parts.icon(running ? X : RADIO),
                    Parts.label(name, "strong"),
                    Parts.label(words.of(running ? "key.esc" : "key.enter"), "hint"));
            inside.setAlignment(Pos.CENTER);
            button.setGraphic(inside);
            button.setAccessibleText(name);
            button.pseudoClassStateChanged(RUNNING, running);
            button.setDisable(!running && many == 0);
        };
        model.running().addListener((seen, before, now) -> show.run());
        model.items().addListener((ListChangeListener<Item>) change -> show.run());
        show.run();
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox bar = new HBox(button);
        bar.getStyleClass().add("line-top");
        bar.setPadding(new Insets(12, 16, 12, 16));
        return bar;
    }
}
