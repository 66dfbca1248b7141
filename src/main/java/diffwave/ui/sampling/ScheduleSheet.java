package diffwave.ui.sampling;

import diffwave.diffusion.SchedulePreset;
import diffwave.ui.shell.Edits;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
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
        MenuButton presets = new MenuButton(words.of("schedule.edit.presets"));
        presets.setId("schedule-presets");
        presets.setAccessibleText(words.of("schedule.edit.presets"));
        presets.getStyleClass().addAll("quiet", "raised", "menu-low");
        presets.getItems()
                .setAll(
                        item(words.of("schedule.linear"), model::linear),
                        item(words.of("schedule.cosine"), model::cosine),
                        item(words.of("schedule.edit.thin"), model::thinned),
                        new SeparatorMenuItem());
        for (SchedulePreset preset : model.presets()) {
            presets.getItems().add(item(named(preset), () -> model.preset(preset)));
        }
        HBox row = new HBox(
                8,
                presets,
                Parts.gap(),
                Parts.label("T", "muted"),
                field(
                        "schedule.edit.t",
                        "schedule-steps",
                        () -> String.valueOf(model.schedule().get().steps()),
                        count -> model.steps((int) count)),
                Parts.label("β", "of-a"),
                field("schedule.edit.first", "schedule-first", () -> shown(model.first()), model::first),
                Parts.label("…", "muted"),
                field("schedule.edit.last", "schedule-last", () -> shown(model.last()), model::last));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String named(SchedulePreset preset) {
        String name = preset.name();
        String steps = String.valueOf(preset.schedule().steps());
        return name.endsWith(" " + steps) ? name : name + " · " + steps;
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private ScheduleField field(String key, String id, Supplier<String> now, DoubleConsumer take) {
        ScheduleField field = new ScheduleField(now, take, model.schedule());
        field.setId(id);
        field.setAccessibleText(words.of(key));
        field.setTooltip(new Tooltip(words.of(key)));
        return field;
    }

    /** Four digits, as people write them: 0.0001. */
    private static String shown(double beta) {
        return new BigDecimal(beta)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
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
        Button repair = plain("schedule.edit.repair.do", model::repair);
        repair.setId("schedule-repair");
        repair.setTooltip(new Tooltip(words.of("schedule.edit.repair.tip")));
        repair.disableProperty().bind(use.disableProperty().not());
        HBox row = new HBox(
                8,
                repair,
                plain(
                        "schedule.edit.open",
                        () -> files.askWhatToOpen(FileKind.SCHEDULE).ifPresent(model::load)),
                plain(
                        "schedule.edit.save",
                        () -> files.askWhereToSave(FileKind.SCHEDULE, "schedule.txt")
                                .ifPresent(model::save)),
                Parts.gap(),
                use);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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
