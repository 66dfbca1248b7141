package diffwave.ui.takes;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Running;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A sound that a screen works on: a file, a take, a recording from the microphone. FX thread only. */
public final class SoundInput {

    /**
     * A sound that is there.
     *
     * @param source as the studio takes it
     * @param clip to look at and hear, at its own rate
     */
    public record Heard(Source source, Clip clip) {

        /** As a person calls it. */
        public String name() {
            return source.name();
        }
    }

    private final Context context;
    private final Running telling;
    private final ReadOnlyObjectWrapper<Optional<Heard>> heard = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    public SoundInput(Context context) {
        this.context = context;
        this.telling = context.running();
    }

    /** Reads a file in the background; one that is no sound is said, and what was there stays. */
    public void open(Path file) {
        long mine = ++asked;
        context.sentence().set("");
        telling.later(() -> new Heard(Source.of(file), Recording.read(file).mono()), sound -> arrived(mine, sound));
    }

    private void arrived(long which, Heard sound) {
        if (which == asked) {
            heard.set(Optional.of(sound));
        }
    }

    /** What a studio's wish names: a file is read again. */
    public void source(Source source) {
        switch (source) {
            case Source.File file -> open(file.path());
            case Source.Memory memory -> sound(memory.name(), memory.clip());
        }
    }

    /** A take, such as the chosen one. */
    public void take(Take take) {
        sound(LabelText.name(take, context.words()), take.clip());
    }

    /** The chosen take; nothing where none is chosen. */
    public void chosenTake() {
        context.takes().shelf().chosen().get().ifPresent(this::take);
    }

    /** A sound that lies in no file. */
    public void sound(String name, Clip clip) {
        asked++;
        heard.set(Optional.of(new Heard(new Source.Memory(name, clip), clip)));
    }

    /** Takes it away. */
    public void clear() {
        asked++;
        heard.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<Heard>> heard() {
        return heard.getReadOnlyProperty();
    }
}
