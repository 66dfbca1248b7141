package diffwave.ui.denoise;

import static org.kordamp.ikonli.feather.Feather.FILE;
import static org.kordamp.ikonli.feather.Feather.X;

import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordSheet;
import diffwave.ui.transport.RecordViewModel;
import diffwave.ui.transport.Transport;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which recording, and where another comes from. */
final class RecordingBox extends VBox {

    private final Words words;

    RecordingBox(DenoiseViewModel model, Transport transport, Files files, Desk desk, Words words) {
        super(6);
        this.words = words;
        Label name = Parts.label("", "name");
        name.setMinWidth(0);
        name.textProperty()
                .bind(model.cleaned().input().map(now -> now.map(Input::name).orElse(words.of("denoise.none"))));
        Button clear = Parts.iconButton(X, words.of("denoise.clear"), model::clear);
        clear.getStyleClass().addAll("small", "inside");
        clear.visibleProperty().bind(model.cleaned().input().map(now -> now.isPresent()));
        HBox field = new HBox(8, Parts.icon(FILE, "small"), name, Parts.gap(), clear);
        field.getStyleClass().addAll("field", "file-field");
        HBox from = new HBox(
                button("denoise.open", () -> model.open(files)),
                button("denoise.record", () -> record(model, transport, desk)),
                button("denoise.take", model::takeChosen));
        VBox.setMargin(from, new Insets(0, 0, 0, -8));
        getChildren().addAll(Parts.label(words.of("denoise.recording"), "tag"), field, from);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.getStyleClass().addAll("quiet", "tag");
        button.setOnAction(pressed -> action.run());
        return button;
    }

    private void record(DenoiseViewModel model, Transport transport, Desk desk) {
        SheetAsked.from(this, close -> {
            RecordViewModel recording = new RecordViewModel(transport, model::recorded, desk, words);
            return new RecordSheet(recording, close, words);
        });
    }
}
