package diffwave.ui.takes;

import static org.kordamp.ikonli.feather.Feather.FOLDER;
import static org.kordamp.ikonli.feather.Feather.LAYERS;
import static org.kordamp.ikonli.feather.Feather.MIC;

import diffwave.ui.shell.Context;
import diffwave.ui.shell.FileKind;
import diffwave.ui.shell.Files;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordSheet;
import diffwave.ui.transport.RecordViewModel;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which sound, and where else one may come from: a file, the chosen take, the microphone. */
public final class SoundField extends HBox {

    /** @param title for screen readers: what the sound is to the screen */
    public SoundField(SoundInput input, String title, Context context, Files files) {
        Words words = context.words();
        getStyleClass().addAll("field", "sound-field");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(title);
        Label name = new Label();
        name.setMinWidth(0);
        name.textProperty()
                .bind(input.heard().map(now -> now.map(SoundInput.Heard::name).orElse(words.of("input.none"))));
        Button open = small(Parts.iconButton(
                FOLDER,
                words.of("input.open", title),
                () -> files.askWhatToOpen(FileKind.SOUND).ifPresent(input::open)));
        Button take = small(Parts.iconButton(LAYERS, words.of("input.take", title), input::chosenTake));
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> context.takes().shelf().chosen().get().isEmpty(),
                        context.takes().shelf().chosen()));
        Button record = small(Parts.iconButton(MIC, words.of("input.record", title), () -> {}));
        record.setOnAction(pressed -> SheetAsked.from(
                record,
                close -> new RecordSheet(
                        new RecordViewModel(
                                context.transport(),
                                clip -> input.sound(words.of("input.recorded"), clip),
                                context.desk(),
                                words),
                        close,
                        words)));
        getChildren().addAll(name, Parts.gap(), open, take, record);
    }

    private static Button small(Button button) {
        button.getStyleClass().addAll("small", "inside");
        return button;
    }
}
