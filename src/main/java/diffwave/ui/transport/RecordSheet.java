package diffwave.ui.transport;

import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordViewModel.Phase;
import java.util.Locale;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Records from the microphone: Enter begins, stops and keeps; Space plays; R begins again; Esc leaves it. */
public final class RecordSheet extends VBox {

    private static final double WIDTH = 360;

    private final RecordViewModel model;
    private final Words words;
    private final Runnable close;

    /**
     * @param close takes the sheet away
     */
    public RecordSheet(RecordViewModel model, Runnable close, Words words) {
        this(model, words.of("record.title"), close, words);
    }

    /**
     * @param title what is to be recorded
     * @param close takes the sheet away
     */
    public RecordSheet(RecordViewModel model, String title, Runnable close, Words words) {
        super(16);
        this.model = model;
        this.words = words;
        this.close = close;
        setId("record");
        setPadding(new Insets(24));
        setPrefWidth(WIDTH + 48);
        setAlignment(Pos.CENTER_LEFT);
        Label figure = Parts.label("", "record-figure");
        figure.setId("record-figure");
        figure.textProperty().bind(Bindings.createStringBinding(this::figure, model.phase(), model.seconds()));
        Label hint = Parts.label("", "muted");
        hint.textProperty()
                .bind(model.phase()
                        .map(phase ->
                                words.of(model.counts() || phase != Phase.READY ? hint(phase) : "record.hint.now")));
        Label sentence = new Label();
        sentence.setId("record-sentence");
        sentence.getStyleClass().add("bad");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.sentence());
        sentence.visibleProperty().bind(model.sentence().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        getChildren()
                .addAll(
                        Parts.label(title, "strong"),
                        figure,
                        new Bar("level", WIDTH, 8, model.level()),
                        hint,
                        sentence,
                        buttons());
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        AnimationTimer pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                model.tick(now);
            }
        };
        sceneProperty().addListener((seen, before, scene) -> {
            if (scene == null) {
                pulse.stop();
                model.close();
            } else {
                pulse.start();
            }
        });
    }

    private HBox buttons() {
        Button main = new Button();
        main.getStyleClass().add("main-button");
        main.setPrefWidth(140);
        main.textProperty().bind(model.phase().map(phase -> words.of(main(phase))));
        main.disableProperty().bind(in(Phase.OPENING, Phase.ENDING));
        main.setOnAction(pressed -> main());
        Button play = plain("record.play", model::play);
        play.disableProperty().bind(in(Phase.RECORDED).not());
        ObservableValue<Boolean> playing = // only while it is on screen: the transport outlives the sheet
                model.transport().playing().when(sceneProperty().isNotNull());
        play.textProperty().bind(playing.map(now -> words.of(now ? "transport.pause" : "record.play")));
        Button redo = plain("record.redo", model::record);
        redo.disableProperty().bind(in(Phase.RECORDED).not());
        HBox row = new HBox(8, main, play, redo);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button plain(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.getStyleClass().addAll("quiet", "raised");
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private javafx.beans.binding.BooleanBinding in(Phase... phases) {
        Set<Phase> these = Set.of(phases);
        ObservableBooleanValue now =
                Bindings.createBooleanBinding(() -> these.contains(model.phase().get()), model.phase());
        return Bindings.createBooleanBinding(now::get, now);
    }

    private void main() {
        switch (model.phase().get()) {
            case READY -> model.record();
            case COUNTING, RECORDING -> model.stop();
            case RECORDED -> {
                model.keep();
                close.run();
            }
            case OPENING, ENDING -> {}
        }
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            main();
        } else if (key.getCode() == KeyCode.SPACE) {
            model.play();
        } else if (key.getCode() == KeyCode.R) {
            model.record();
        } else {
            return;
        }
        key.consume();
    }

    private String figure() {
        double seconds = model.seconds().get();
        return model.phase().get() == Phase.COUNTING
                ? String.format(Locale.ROOT, "%d", (int) Math.ceil(seconds))
                : TransportBar.clock(Math.max(0, seconds));
    }

    private static String main(Phase phase) {
        return switch (phase) {
            case READY, OPENING -> "record.start";
            case COUNTING, RECORDING, ENDING -> "record.stop";
            case RECORDED -> "record.keep";
        };
    }

    private static String hint(Phase phase) {
        return switch (phase) {
            case READY -> "record.hint.ready";
            case OPENING -> "record.hint.opening";
            case COUNTING -> "record.hint.counting";
            case RECORDING, ENDING -> "record.hint.recording";
            case RECORDED -> "record.hint.recorded";
        };
    }
}
