package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/** What may stand below a spectrogram: the same sound's mel and its pitch, each only where a person wants it. */
public final class Below extends VBox {

    private static final double HEIGHT = 72;

    private final MelLayer mel;
    private final PitchLayer pitch;
    private final BooleanProperty melShown = new SimpleBooleanProperty();
    private final BooleanProperty pitchShown = new SimpleBooleanProperty();
    private Optional<Clip> last = Optional.empty();

    /**
     * @param style of the spectrogram above, whose colours the mel has
     * @param seek told where a person clicked, seconds
     */
    public Below(
            Viewport viewport,
            ObservableValue<Tokens> tokens,
            Desk desk,
            ObservableValue<SpectrogramStyle> style,
            DoubleConsumer seek) {
        mel = new MelLayer(viewport, desk, FrontEnd.TACOTRON2, seek);
        pitch = new PitchLayer(viewport, tokens, desk, seek);
        style.subscribe(now -> mel.colours().set(now.colours()));
        setMinHeight(USE_PREF_SIZE);
        optional(mel, melShown, mel::show);
        optional(pitch, pitchShown, pitch::show);
    }

    /** A layer that costs work only while it is seen. */
    private void optional(Layer layer, BooleanProperty shown, Consumer<Clip> show) {
        layer.setPrefHeight(HEIGHT);
        layer.setMinHeight(HEIGHT);
        shown.subscribe(now -> {
            getChildren().remove(layer);
            if (now) {
                getChildren().add(layer);
                last.ifPresent(show);
            }
        });
    }

    /** Shows a sound, as far as anything is wanted here. */
    public void show(Clip clip) {
        last = Optional.of(clip);
        if (melShown.get()) {
            mel.show(clip);
        }
        if (pitchShown.get()) {
            pitch.show(clip);
        }
    }

    /** What was shown last, seen or not. */
    Optional<Clip> last() {
        return last;
    }

    /** The two, seen or not. */
    public List<Layer> layers() {
        return List.of(mel, pitch);
    }

    /** What turns them on and off, for the spectrogram's settings. */
    public Node[] switches(Words words) {
        return new Node[] {more("spectrum.with.mel", melShown, words), more("spectrum.with.pitch", pitchShown, words)};
    }

    private static CheckBox more(String key, BooleanProperty shown, Words words) {
        CheckBox box = new CheckBox(words.of(key));
        box.setId(key.replace('.', '-'));
        box.selectedProperty().bindBidirectional(shown);
        return box;
    }

    /** Whether the mel is seen. */
    public BooleanProperty melShown() {
        return melShown;
    }

    /** Whether the pitch is seen. */
    public BooleanProperty pitchShown() {
        return pitchShown;
    }
}
