package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.studio.Take;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Files;
import diffwave.ui.signal.WaveformLayer.Trace;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import diffwave.ui.theme.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One sound over the shared time axis: its heading, its wave, its spectrogram. The viewport's length is the screen's affair. */
public final class SoundPane extends VBox {

    private static final double WAVE = 56;
    private static final double QUIETEST_TOP = 0.25;
    private final String token;
    private final Label about = Parts.label("", "muted");
    private final HBox head;
    private final PaneMenu menu;
    private final WaveformLayer wave;
    private final SpectrogramLayer spectrogram;
    private final Below below;

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
        below = new Below(viewport, tokens, desk, style(), seek);
        getChildren().addAll(head, wave, spectrogram, below);
        menu = new PaneMenu(this, viewport, below::last, layers());
        ViewportKeys.install(this, viewport);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getTarget() instanceof Layer) {
                requestFocus();
            }
        });
    }

    private List<Layer> layers() {
        return Stream.concat(Stream.of(wave, spectrogram), below.layers().stream())
                .toList();
    }

    /** Lets a screen reader say what is shown, and puts a button for the spectrogram's settings into the heading. */
    public void words(Words words) {
        layers().forEach(layer -> layer.words(words));
        accessibleTextProperty().bind(wave.accessibleTextProperty());
        right(SpectrogramSettings.button(style(), words, below.switches(words)));
    }

    /** Lets a screen reader say whose sound this is, and what is shown of it. */
    public void spoken(String name, Words words) {
        layers().forEach(layer -> layer.words(words));
        accessibleTextProperty().bind(wave.accessibleTextProperty().map(text -> name + ": " + text));
    }

    /** Mel and pitch, where they are wanted. */
    public Below below() {
        return below;
    }

    /** How its spectrogram is made and coloured; bind those of a screen to each other. */
    public ObjectProperty<SpectrogramStyle> style() {
        return spectrogram.style();
    }

    /** Offers to save what is shown and what is selected; a part of a take keeps the take's recipe. */
    public void saves(Files files, Context context) {
        saves(files, context, context.takes().shelf()::of);
    }

    /** @param origin the take that a sound shown here is of; empty for none */
    public void saves(Files files, Context context, Function<Clip, Optional<Take>> origin) {
        menu.saves(style(), files, context, origin);
    }

    /** Offers edits in the menu; whoever shows the sound listens to it. */
    public void editable(ClipEdits edits) {
        menu.editable(edits);
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
        below.show(seen);
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
        below.show(clip);
    }

    private static double top(Clip clip) {
        double peak = Level.of(clip).peak();
        return Math.clamp(peak, QUIETEST_TOP, 1) * 1.05;
    }

    /** Shows silence again. */
    public void clear(int rate) {
        wave.show(List.of(), rate, 1);
        spectrogram.show(new float[0], rate);
        below.show(new Clip(new float[0], rate));
    }
}
