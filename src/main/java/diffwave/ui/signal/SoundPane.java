package diffwave.ui.signal;

import diffwave.audio.Clip;
import diffwave.ui.flow.Desk;
import diffwave.ui.signal.WaveformLayer.Trace;
import diffwave.ui.theme.Parts;
import diffwave.ui.theme.Tokens;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One sound over the shared time axis: its heading, its wave, its spectrogram. The viewport's length is the screen's affair. */
public final class SoundPane extends VBox {

    private static final double WAVE = 56;
    private static final float QUIETEST_TOP = 0.25f;
    private final String token;
    private final Label about = Parts.label("", "muted");
    private final HBox head;
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
        float peak = QUIETEST_TOP;
        for (float sample : clip.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        wave.show(List.of(new Trace(clip.samples(), token, 1)), clip.rate(), Math.min(1, peak) * 1.05);
        spectrogram.show(clip.samples(), clip.rate());
    }

    /** Shows silence again. */
    public void clear(int rate) {
        wave.show(List.of(), rate, 1);
        spectrogram.show(new float[0], rate);
    }
}
