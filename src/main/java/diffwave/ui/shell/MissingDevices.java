package diffwave.ui.shell;

import diffwave.studio.Settings.SoundCards;
import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Sound;
import java.util.List;
import javafx.beans.property.StringProperty;

/** Says which of the chosen sound devices is not there: then the system's choice stands in, and a person should know. */
public final class MissingDevices {

    private MissingDevices() {}

    /**
     * Looks in the background.
     *
     * @param sentence where it is said, unless something is said there already
     */
    public static void say(SoundCards chosen, Sound sound, StringProperty sentence, Desk desk, Words words) {
        if (chosen.equals(SoundCards.USUAL)) {
            return;
        }
        desk.background().execute(() -> {
            boolean output = gone(chosen.output(), sound.outputs());
            boolean input = gone(chosen.input(), sound.microphone().inputs());
            String missing = output ? chosen.output() : chosen.input();
            if (output || input) {
                desk.fx().execute(() -> {
                    if (sentence.get().isEmpty()) {
                        sentence.set(words.of("settings.sound.missing", missing));
                    }
                });
            }
        });
    }

    private static boolean gone(String name, List<String> there) {
        return !name.isEmpty() && !there.contains(name);
    }
}
