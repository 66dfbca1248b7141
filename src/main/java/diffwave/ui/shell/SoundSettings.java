package diffwave.ui.shell;

import diffwave.studio.Settings.SoundCards;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Microphone;
import diffwave.ui.transport.Sound;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;

/** What is played on and recorded from, at once. */
final class SoundSettings extends SettingRows {

    SoundSettings(Preferences preferences, Sound sound, Words words) {
        super(words);
        Microphone microphone = sound.microphone();
        SoundCards now = preferences.now().get().sound();
        ComboBox<String> output = box("settings.output", now.output(), sound.outputs(), name -> {
            preferences.change(settings ->
                    settings.withSound(new SoundCards(name, settings.sound().input())));
            sound.use(name);
        });
        ComboBox<String> input = box("settings.input", now.input(), microphone.inputs(), name -> {
            preferences.change(settings ->
                    settings.withSound(new SoundCards(settings.sound().output(), name)));
            microphone.use(name);
        });
        row("settings.output", output);
        if (sound.device().isEmpty()) {
            below(words.of("problem.silent"));
        }
        row("settings.input", input);
        if (microphone.inputs().isEmpty()) {
            below(words.of("settings.input.none"));
        }
    }

    /** A device that was chosen and is not there now stays in the list: it may come back. */
    private ComboBox<String> box(String title, String chosen, List<String> there, Consumer<String> set) {
        List<String> names =
                Stream.concat(Stream.of("", chosen), there.stream()).distinct().toList();
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(names);
        box.setValue(chosen);
        box.setConverter(new javafx.util.StringConverter<>() {
            @Override
            public String toString(String name) {
                if (name == null || name.isEmpty()) {
                    return words.of("settings.sound.system");
                }
                return there.contains(name) ? name : words.of("settings.sound.gone", name);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.getStyleClass().add("field");
        box.setPrefWidth(WIDTH);
        box.setId(title.replace('.', '-'));
        box.setAccessibleText(words.of(title));
        box.setOnAction(chose -> set.accept(box.getValue()));
        return box;
    }
}
