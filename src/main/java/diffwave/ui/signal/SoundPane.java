package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.FrontEnd;
import diffwave.audio.Level;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.WaveformLayer.Trace;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One sound over the shared time axis: its heading, its wave, its spectrogram. The viewport's length is the screen's affair. */
public final class SoundPane extends VBox {

    private static final double WAVE = 56;
    private static final double BELOW = 72;
    private static final double QUIETEST_TOP = 0.25;
    private final String token;
    private final Label about = Parts.label("", "muted");
    private final HBox head;
    private final Viewport viewport;
    private final MelLayer mel;
    private final PitchLayer pitch;
    private final BooleanProperty melShown = new SimpleBooleanProperty();
    private final BooleanProperty pitchShown = new SimpleBooleanProperty();
    private final ContextMenu menu = new ContextMenu();
    private Optional<Clip> last = Optional.empty();
    private final WaveformLayer wave;
    private final SpectrogramLayer spectrogram;

    /**
     * @param token the wave's colour: "a", "b" or another of the theme's
     * @param lead what the heading begins with, such as a name
     * @param seek told where a person clicked, seconds
     */
    public SoundPane(
            Viewport viewport,
            ObservableValue<Tokens> tokens,
            Desk desk,
            String token,
            Node lead,
            DoubleConsumer seek) {
        this.token = token;
        this.viewport = viewport;
        wave = new WaveformLayer(viewport, tokens, seek);
        wave.setMinHeight(WAVE);
        wave.setPrefHeight(WAVE);
        spectrogram = new SpectrogramLayer(viewport, desk, seek);
        spectrogram.setMinHeight(0);
        spectrogram.setPrefHeight(120);
        VBox.setVgrow(spectrogram, Priority.ALWAYS);
        about.setMinWidth(0);
        head = new HBox(8, lead, about, Parts.gap());
        head.getStyleClass().addAll("pane-head", "background", "line-below");
        getStyleClass().add("signal-ground");
        getChildren().addAll(head, wave, spectrogram);
        mel = new MelLayer(viewport, desk, FrontEnd.TACOTRON2, seek);
        pitch = new PitchLayer(viewport, tokens, desk, seek);
        style().subscribe(now -> mel.colours().set(now.colours()));
        optional(mel, melShown, mel::show);
        optional(pitch, pitchShown, pitch::show);
        for (Layer layer : layers()) {
            layer.setOnContextMenuRequested(asked -> {
                if (!menu.getItems().isEmpty()) {
                    menu.show(layer, asked.getScreenX(), asked.getScreenY());
                }
            });
        }
        ViewportKeys.install(this, viewport);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getTarget() instanceof Layer) {
                requestFocus();
            }
        });
    }

    private List<Layer> layers() {
        return List.of(wave, spectrogram, mel, pitch);
    }

    /** Lets a screen reader say what is shown, and puts a button for the spectrogram's settings into the heading. */
    public void words(Words words) {
        layers().forEach(layer -> layer.words(words));
        accessibleTextProperty().bind(wave.accessibleTextProperty());
        right(SpectrogramSettings.button(
                style(),
                words,
                more("spectrum.with.mel", melShown, words),
                more("spectrum.with.pitch", pitchShown, words)));
    }

    /** Lets a screen reader say whose sound this is, and what is shown of it. */
    public void spoken(String name, Words words) {
        layers().forEach(layer -> layer.words(words));
        accessibleTextProperty().bind(wave.accessibleTextProperty().map(text -> name + ": " + text));
    }

    private static CheckBox more(String key, BooleanProperty shown, Words words) {
        CheckBox box = new CheckBox(words.of(key));
        box.setId(key.replace('.', '-'));
        box.selectedProperty().bindBidirectional(shown);
        return box;
    }

    /** Whether a mel stands below the spectrogram. */
    public BooleanProperty melShown() {
        return melShown;
    }

    /** Whether the pitch stands below the spectrogram. */
    public BooleanProperty pitchShown() {
        return pitchShown;
    }

    /** A layer that costs work only while it is seen. */
    private void optional(Layer layer, BooleanProperty shown, Consumer<Clip> show) {
        layer.setPrefHeight(BELOW);
        layer.setMinHeight(BELOW);
        shown.subscribe(now -> {
            getChildren().remove(layer);
            if (now) {
                getChildren().add(layer);
                last.ifPresent(show);
            }
        });
    }

    private void below(Clip clip) {
        last = Optional.of(clip);
        if (melShown.get()) {
            mel.show(clip);
        }
        if (pitchShown.get()) {
            pitch.show(clip);
        }
    }

    /** How its spectrogram is made and coloured; bind those of a screen to each other. */
    public ObjectProperty<SpectrogramStyle> style() {
        return spectrogram.style();
    }

    /**
     * Offers to save what is shown, and lets what is selected be dragged out.
     *
     * @param failed told why a file could not be written
     */
    public void saves(Files files, Desk desk, Words words, Consumer<Throwable> failed) {
        menu.getItems().addAll(new PaneSaves(this, () -> last, style(), files, desk, failed).items(words));
        SelectionDrag drag = new SelectionDrag(viewport, () -> last, files, desk);
        layers().forEach(layer -> layer.carries(drag));
    }

    /** Offers edits in the menu; whoever shows the sound listens to it. */
    public void editable(ClipEdits edits) {
        menu.getItems().addAll(0, edits.items());
    }

    /** More for the menu. */
    public void offers(MenuItem item) {
        menu.getItems().add(item);
    }

    /**
     * Shows two sounds over each other as far as their waves go, and one spectrogram.
     *
     * @param back "a", behind
     * @param front "b", before it and at the same rate
     * @param seen whose spectrogram: one of the two, or their difference
     */
    public void compare(Clip back, Clip front, Clip seen) {
        double top = Math.max(top(back), top(front));
        wave.show(List.of(new Trace(back.samples(), "a", 1), new Trace(front.samples(), "b", 0.75)), back.rate(), top);
        spectrogram.show(seen.samples(), seen.rate());
        below(seen);
    }

    /** Buttons and figures at the heading's right. */
    public void right(Node... nodes) {
        head.getChildren().addAll(nodes);
    }

    /** What is said of the sound beside its name. */
    public void about(String text) {
        about.setText(text);
    }

    /** Shows a sound; waves of one screen are comparable, since all have the same full scale unless they exceed it. */
    public void show(Clip clip) {
        wave.show(List.of(new Trace(clip.samples(), token, 1)), clip.rate(), top(clip));
        spectrogram.show(clip.samples(), clip.rate());
        below(clip);
    }

    private static double top(Clip clip) {
        double peak = Level.of(clip).peak();
        return Math.clamp(peak, QUIETEST_TOP, 1) * 1.05;
    }

    /** Shows silence again. */
    public void clear(int rate) {
        wave.show(List.of(), rate, 1);
        spectrogram.show(new float[0], rate);
        below(new Clip(new float[0], rate));
    }
}
