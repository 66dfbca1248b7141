package diffwave.ui.models;

import diffwave.model.checkpoint.ImportWish;
import diffwave.studio.Found;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Section;
import diffwave.ui.theme.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What a model that is brought in will be called, and what its file does not say. */
final class BringingForm extends VBox {

    private final Bringing model;
    private final Words words;
    private final TextField name;

    BringingForm(Bringing model, Words words) {
        this.model = model;
        this.words = words;
        setId("bringing");
        Label file = Parts.label("", "figure");
        file.setMinWidth(0);
        file.textProperty()
                .bind(model.source()
                        .map(path -> path.map(one -> String.valueOf(one.getFileName()))
                                .orElse("")));
        Label recognised = new Label();
        recognised.setId("recognised");
        recognised.setWrapText(true);
        recognised.getStyleClass().add("muted");
        model.found().subscribe(now -> recognised.setText(recognised(now)));
        model.busy()
                .subscribe(now -> recognised.setText(recognised(model.found().get())));
        name = field("models.name", model.name(), "");
        name.setId("name");
        TextField title = field("models.title", model.title(), words.of("models.title.prompt"));
        VBox called = new VBox(
                12,
                new VBox(4, file, recognised),
                titled("models.name", "--name", name),
                titled("models.title", "--title", title));
        called.setPadding(new Insets(16));
        Section told = new Section(
                words.of("models.tell"),
                new ReadOnlyStringWrapper("").getReadOnlyProperty(),
                Parts.label(words.of("models.tell.line"), "muted"),
                titled("models.tell.dialect", "--dialect", dialects()),
                titled("models.tell.steps", "--steps", told("models.tell.steps", model.steps())),
                titled("models.tell.beta", "--beta-last", told("models.tell.beta", model.betaLast())),
                titled("models.tell.rate", "--rate", told("models.tell.rate", model.rate())),
                titled("models.tell.cycle", "--cycle", told("models.tell.cycle", model.cycle())));
        getChildren().addAll(called, told.open());
    }

    private String recognised(Optional<Found> found) {
        if (model.busy().get()) {
            return words.of("models.recognised.busy");
        }
        return found.map(Found::card)
                .map(card -> words.of(
                        "models.recognised",
                        words.of("models.dialect." + card.architecture().dialect()),
                        Fact.kind(card, words),
                        Fact.rate(card)))
                .orElse(words.of("models.recognised.not"));
    }

    private TextField field(String key, StringProperty value, String prompt) {
        TextField field = new TextField();
        field.getStyleClass().add("field");
        field.setAccessibleText(words.of(key));
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private TextField told(String key, StringProperty value) {
        TextField field = field(key, value, words.of("models.tell.prompt"));
        field.setTooltip(new Tooltip(words.of(key + ".tip")));
        return field;
    }

    private ComboBox<ImportWish.Dialect> dialects() {
        ComboBox<ImportWish.Dialect> box = new ComboBox<>();
        box.getItems().setAll(ImportWish.Dialect.values());
        box.getStyleClass().add("field");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.of("models.tell.dialect"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(ImportWish.Dialect one) {
                return one == null ? "" : words.of("models.tell.dialect." + one);
            }

            @Override
            public ImportWish.Dialect fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        box.valueProperty().bindBidirectional(model.dialect());
        return box;
    }

    /** The flag stands beside, since sentences and the command line call it so. */
    private VBox titled(String key, String flag, Node control) {
        HBox head = new HBox(Parts.label(words.of(key), "tag"), Parts.gap(), Parts.label(flag, "tick", "mono"));
        VBox box = new VBox(6, head, control);
        VBox.setVgrow(control, Priority.NEVER);
        return box;
    }

    /** The caret goes where there is something to type. */
    void focusName() {
        name.requestFocus();
        name.selectAll();
    }
}
