package diffwave.ui.sampling;

import diffwave.diffusion.SchedulePreset;
import diffwave.problem.Problem;
import diffwave.ui.shell.Edits;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** T and β by hand: presets, the number of steps, the curve, what it meets, files. */
public final class ScheduleSheet extends VBox {

    private final ScheduleViewModel model;
    private final Words words;
    private final Label sentence = Rows.explanation();

    /** @param close takes the sheet away */
    public ScheduleSheet(
            ScheduleViewModel model,
            Edits edits,
            Files files,
            ObservableValue<Tokens> tokens,
            Runnable close,
            Words words) {
        super(12);
        this.model = model;
        this.words = words;
        setId("schedule-sheet");
        setPadding(new Insets(16, 24, 16, 24));
        setPrefWidth(800);
        setFocusTraversable(true);
        sentence.setId("schedule-validity");
        sentence.setMinHeight(40);
        sentence.textProperty().bind(model.validity());
        ScheduleCurve curve = new ScheduleCurve(model, tokens, words);
        getChildren()
                .addAll(
                        Parts.label(words.of("schedule.edit.title"), "strong"),
                        first(),
                        curve,
                        legend(),
                        sentence,
                        last(files, close));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.Z) {
                if (key.isShiftDown()) {
                    edits.redo();
                } else {
                    edits.undo();
                }
                key.consume();
            }
        });
    }

    private HBox first() {
        ComboBox<SchedulePreset> presets = new ComboBox<>();
        presets.getItems().setAll(model.presets());
        presets.setConverter(
                Named.by(preset -> preset.name() + " · " + preset.schedule().steps()));
        presets.setPromptText(words.of("schedule.edit.presets"));
        presets.setAccessibleText(words.of("schedule.edit.presets"));
        presets.getStyleClass().add("field");
        presets.setPrefWidth(240);
        presets.setOnAction(chosen -> Optional.ofNullable(presets.getValue()).ifPresent(model::preset));
        NumberField steps = new NumberField(
                1, 1_000, () -> model.schedule().get().steps(), count -> model.steps((int) count), model.schedule());
        steps.setId("schedule-steps");
        steps.setAccessibleText(words.of("schedule.edit.t"));
        Button thinned = plain("schedule.edit.thin", model::thinned);
        HBox row = new HBox(8, presets, Parts.label("T", "muted"), steps, thinned, Parts.gap());
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox legend() {
        HBox legend = new HBox(
                16,
                Parts.label("β", "of-a"),
                Parts.label("ᾱ", "of-b"),
                Parts.label("√(1 − ᾱ)", "muted"),
                Parts.label(words.of("schedule.edit.below"), "muted"));
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    private HBox last(Files files, Runnable close) {
        Button use = new Button(words.of("schedule.edit.use"));
        use.setId("schedule-use");
        use.getStyleClass().add("main-button");
        use.setPrefWidth(160);
        Runnable can = () -> use.setDisable(!model.fits());
        model.validity().addListener((seen, before, now) -> can.run());
        can.run();
        use.setOnAction(pressed -> {
            model.use();
            close.run();
        });
        HBox row = new HBox(
                8,
                plain("schedule.edit.repair.do", model::repair),
                plain("schedule.edit.open", () -> files.askWhatToOpen().ifPresent(file -> trying(model::load, file))),
                plain(
                        "schedule.edit.save",
                        () -> files.askWhereToSave("schedule.txt").ifPresent(file -> trying(model::save, file))),
                Parts.gap(),
                use);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A file that is none is said where the schedule's own sentence stands. */
    private void trying(Consumer<Path> what, Path file) {
        try {
            what.accept(file);
        } catch (Problem problem) {
            model.say(problem.getMessage());
        }
    }

    private Button plain(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.getStyleClass().addAll("quiet", "raised");
        button.setOnAction(pressed -> action.run());
        return button;
    }

    /** The curve has the keys first. */
    @Override
    public void requestFocus() {
        for (Node child : getChildren()) {
            if (child instanceof ScheduleCurve) {
                child.requestFocus();
            }
        }
    }
}
