package diffwave.ui.dataset;

import diffwave.dataset.OwnRecordings;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordSheet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Records one's own: a form, then prompt after prompt. Enter goes on, Space plays, R records again, Backspace takes the last one again. */
final class OwnSheet extends VBox {

    private static final double WIDTH = 408;

    private final OwnViewModel model;
    private final Files files;
    private final Consumer<Path> finished;
    private final Runnable close;
    private final Words words;
    private Node focus = this;

    /**
     * @param finished told the folder when its recordings are to be looked at
     * @param close takes the sheet away
     */
    OwnSheet(OwnViewModel model, Files files, Consumer<Path> finished, Runnable close, Words words) {
        super(12);
        this.model = model;
        this.files = files;
        this.finished = finished;
        this.close = close;
        this.words = words;
        setId("own");
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe(now -> {
            if (now && focus != this) {
                focus.requestFocus();
            }
        });
        form();
    }

    private void key(KeyEvent key) {
        boolean recording = model.own().get().isPresent();
        if (key.getCode() == KeyCode.BACK_SPACE && recording) {
            redo();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !recording) {
            begin();
            key.consume();
        }
    }

    private void form() {
        TextField speaker = field("own.speaker", model.speaker());
        speaker.setId("own-speaker");
        Label where = Parts.label("", "name");
        where.setMinWidth(0);
        where.textProperty()
                .bind(model.folder().map(path -> path.map(Path::toString).orElse(words.of("own.folder.none"))));
        Button choose = plain(
                "own.folder.choose",
                () -> files.askForFolder(FileKind.RECORDINGS)
                        .ifPresent(path -> model.folder().set(Optional.of(path))));
        choose.setMinWidth(USE_PREF_SIZE); // a long path is cut instead
        HBox folder = new HBox(8, where, Parts.gap(), choose);
        folder.getStyleClass().addAll("field", "file-field");
        Button begin = new Button(words.of("own.begin"));
        begin.getStyleClass().add("main-button");
        begin.setOnAction(pressed -> begin());
        Label hint = Parts.label(words.of("own.hint"), "muted");
        hint.setMinWidth(0);
        hint.setWrapText(true);
        VBox form = new VBox(
                12,
                Parts.label(words.of("own.title"), "strong"),
                hint,
                titled("own.folder", folder),
                titled("own.speaker", speaker),
                titled("own.labels", field("own.labels", model.labels())),
                titled("own.each", field("own.each", model.each())),
                sentence(),
                begin);
        form.setPadding(new Insets(24));
        show(form, speaker);
    }

    private void begin() {
        model.begin();
        if (model.own().get().isPresent()) {
            next();
        }
    }

    private void redo() {
        model.redo();
        next();
    }

    /** The next prompt, or the end. */
    private void next() {
        OwnRecordings own = model.own().get().orElseThrow();
        VBox top = new VBox(6);
        top.setPadding(new Insets(24, 24, 0, 24));
        ProgressBar bar = new ProgressBar((double) own.done() / own.total());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.of("own.done", own.done(), own.total()));
        Label done = Parts.label(words.of("own.done", own.done(), own.total()), "muted");
        top.getChildren().addAll(bar, done, sentence());
        HBox foot = new HBox(8);
        foot.setPadding(new Insets(0, 24, 24, 24));
        Button again = plain("own.redo", this::redo);
        again.setDisable(!own.redoable());
        Button end = plain("own.look", () -> {
            close.run();
            finished.accept(own.folder());
        });
        end.setId("own-look");
        end.setDisable(own.done() == 0);
        foot.getChildren().addAll(again, Parts.gap(), end);
        Optional<OwnRecordings.Prompt> prompt = model.prompt().get();
        if (prompt.isEmpty()) {
            Label all = Parts.label(words.of("own.all", own.total()), "headline");
            all.setPadding(new Insets(24));
            show(new VBox(top, all, foot), end);
            return;
        }
        OwnRecordings.Prompt now = prompt.get();
        Label say = Parts.label(now.label(), "own-prompt");
        say.setId("own-prompt");
        say.setMinWidth(0);
        say.setWrapText(true);
        top.getChildren().add(say);
        RecordSheet record =
                new RecordSheet(model.recording(), words.of("own.say", now.number(), now.of()), this::next, words);
        show(new VBox(top, record, foot), record);
    }

    private void show(Node content, Node focused) {
        focus = focused;
        getChildren().setAll(content);
        Platform.runLater(focused::requestFocus); // not before it is laid out in its scene
    }

    private Label sentence() {
        Label label = new Label();
        label.setId("own-sentence");
        label.getStyleClass().add("bad");
        label.setWrapText(true);
        label.textProperty().bind(model.sentence());
        label.visibleProperty().bind(model.sentence().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.getStyleClass().add("field");
        field.setAccessibleText(words.of(key));
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private VBox titled(String key, Node field) {
        return new VBox(6, Parts.label(words.of(key), "tag"), field);
    }

    private Button plain(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.getStyleClass().addAll("quiet", "raised");
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
