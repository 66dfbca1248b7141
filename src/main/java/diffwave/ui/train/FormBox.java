package diffwave.ui.train;

import static org.kordamp.ikonli.feather.Feather.FOLDER;

import diffwave.training.TrainingPresets;
import diffwave.ui.sampling.NumberField;
import diffwave.ui.sampling.Rows;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Segments;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a new run is asked for: preset, data, folder, how long, seed; the settings folded, and what they cost. */
final class FormBox extends VBox {

    private static final List<String> TOLD = List.of("channels", "layers", "batch", "window", "lr", "ema", "loss");
    private static final long MOST = 100_000_000;

    private final TrainForm form;
    private final Words words;

    FormBox(TrainViewModel model, Files files, Words words) {
        super(12);
        this.form = model.form();
        this.words = words;
        setId("form");
        ComboBox<String> presets = new ComboBox<>(FXCollections.observableArrayList(TrainingPresets.names()));
        Rows.wide(presets, words.of("train.preset"));
        presets.setId("preset");
        presets.valueProperty().bindBidirectional(form.preset());
        getChildren()
                .addAll(
                        Rows.titled(words.of("train.preset"), presets),
                        folder("train.data", "data", form.dataset(), () -> model.chooseData(files)),
                        folder("train.out", "out", form.run(), () -> model.chooseRun(files)),
                        Rows.titled(words.of("train.until"), until()),
                        wide(settings()),
                        wide(cost(model)));
    }

    /** As wide as the section that it stands in. */
    private static Section wide(Section section) {
        VBox.setMargin(section, new Insets(0, -16, -12, -16));
        return section;
    }

    private VBox folder(String key, String id, StringProperty path, Runnable choose) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("field");
        field.setPromptText(words.of(key + ".prompt"));
        field.setAccessibleText(words.of(key));
        field.textProperty().bindBidirectional(path);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(path);
        field.setTooltip(tip);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button button = Parts.iconButton(FOLDER, words.of(key + ".choose"), choose);
        return Rows.titled(words.of(key), new HBox(4, field, button));
    }

    private VBox until() {
        Segments<TrainForm.Until> kinds = new Segments<>(
                List.of(TrainForm.Until.values()), kind -> Parts.label(name(kind)), this::name, form.until());
        NumberField amount = new NumberField(1, MOST, form.amount()::get, form.amount()::set, form.amount());
        amount.setId("amount");
        amount.setAccessibleText(words.of("train.until"));
        amount.setPrefColumnCount(5);
        amount.disableProperty().bind(form.until().isEqualTo(TrainForm.Until.STOPPED));
        return new VBox(6, new HBox(kinds), amount);
    }

    private String name(TrainForm.Until kind) {
        return words.of("train.until." + kind.name().toLowerCase(Locale.ROOT));
    }

    private Section settings() {
        TextField field = new TextField();
        field.setId("set");
        field.getStyleClass().add("field");
        field.setPromptText("layers=20,lr=3e-4");
        field.setAccessibleText(words.of("train.set"));
        field.textProperty().bindBidirectional(form.set());
        Label wrong = new Label();
        wrong.setWrapText(true);
        wrong.getStyleClass().add("bad");
        ObservableValue<String> sentence =
                Bindings.createStringBinding(() -> words.said(form.wrong()), form.set(), form.preset());
        wrong.textProperty().bind(sentence);
        Rows.only(wrong, sentence.map(text -> !text.isEmpty()));
        Label all = Rows.explanation();
        all.textProperty().bind(Bindings.createStringBinding(this::told, form.set(), form.preset()));
        NumberField seed = new NumberField(0, Long.MAX_VALUE / 10, form.seed()::get, form.seed()::set, form.seed());
        seed.setAccessibleText(words.of("seed"));
        return new Section(
                words.of("train.settings"),
                form.seed().map(number -> words.of("train.seed.is", number)),
                all,
                Rows.titled(words.of("train.set"), field),
                wrong,
                Rows.titled(words.of("seed"), seed));
    }

    private String told() {
        if (!form.wrong().isEmpty()) {
            return "";
        }
        Map<String, String> all = form.settings();
        return TOLD.stream()
                .filter(all::containsKey)
                .map(key -> key + " " + all.get(key))
                .collect(Collectors.joining(", "));
    }

    private Section cost(TrainViewModel model) {
        Label line = Rows.explanation();
        ObservableValue<Cost> cost = Bindings.createObjectBinding(
                () -> Cost.of(
                        form,
                        Stream.concat(model.front().get().stream(), model.others().stream())
                                .toList(),
                        model.costing().measured().get()),
                model.costing().measured(),
                model.seen(),
                form.preset(),
                form.until(),
                form.amount(),
                form.set());
        line.textProperty().bind(cost.map(now -> now.sentence(words)));
        Button measure = new Button(words.of("train.cost.measure"));
        measure.setId("measure");
        measure.setOnAction(pressed -> model.costing().measure());
        measure.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.costing().now().get()
                                || model.learning().state().get().active()
                                || !form.wrong().isEmpty(),
                        model.costing().now(),
                        model.learning().state(),
                        form.preset(),
                        form.set()));
        Tooltip.install(measure, new Tooltip(words.of("train.cost.measure.tip")));
        return new Section(words.of("train.cost"), cost.map(now -> now.summary(words)), line, measure);
    }
}
