package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.PickResult;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a pane shows, and how it is looked around in by keys, pointer, fingers and screen reader. */
@ExtendWith(ApplicationExtension.class)
final class SoundPaneTest {

    private TwoPanes panes;

    @Start
    void start(Stage stage) {
        panes = new TwoPanes(stage);
    }

    @AfterEach
    void closePopups(FxRobot robot) {
        panes.closePopups(robot);
    }

    @Test
    void a_pinch_zooms_and_keeps_the_time_between_the_fingers(FxRobot robot) {
        SpectrogramLayer layer = TwoPanes.layer(panes.upper, SpectrogramLayer.class);
        double before = panes.viewport.range().get().at(300 / layer.getWidth());
        robot.interact(() -> Event.fireEvent(
                layer,
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        310,
                        50,
                        310,
                        50,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        2,
                        2,
                        new PickResult(layer, 310, 50))));
        assertThat(panes.viewport.range().get().length()).isCloseTo(0.5, within(1e-9));
        assertThat(panes.viewport.range().get().at(300 / layer.getWidth())).isCloseTo(before, within(1e-9));
    }

    @Test
    void keys_look_around_and_select_while_the_pane_has_the_focus(FxRobot robot) {
        robot.interact(() -> panes.upper.requestFocus());
        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertThat(panes.viewport.range().get().length()).isCloseTo(0.64, within(1e-9));
        robot.push(KeyCode.HOME);
        assertThat(panes.viewport.range().get().from()).isZero();
        robot.push(KeyCode.RIGHT);
        assertThat(panes.viewport.range().get().from()).isCloseTo(0.064, within(1e-9));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(panes.viewport.selection().get().orElseThrow().length()).isCloseTo(0.0256, within(1e-6));
        robot.push(KeyCode.ESCAPE);
        assertThat(panes.viewport.selection().get()).isEmpty();
    }

    @Test
    void a_screen_reader_hears_what_is_shown(FxRobot robot) {
        assertThat(TwoPanes.layer(panes.upper, WaveformLayer.class).getAccessibleText())
                .matches("Waveform, 1\\.0 s, peak −\\d+ dB");
        assertThat(TwoPanes.layer(panes.upper, SpectrogramLayer.class).getAccessibleText())
                .isEqualTo("Spectrogram, 1.0 s, up to 4 kHz");
        robot.interact(() -> panes.lower.clear(TwoPanes.RATE));
        assertThat(TwoPanes.layer(panes.lower, WaveformLayer.class).getAccessibleText())
                .isEqualTo("Nothing to see yet");
    }

    @Test
    void the_pointer_reads_time_frequency_note_and_level(FxRobot robot) {
        float[] sine = new float[TwoPanes.RATE];
        for (int i = 0; i < TwoPanes.RATE; i++) {
            sine[i] = (float) (0.1 * Math.sin(2 * Math.PI * 1_000 * i / TwoPanes.RATE));
        }
        robot.interact(() -> panes.lower.show(new Clip(sine, TwoPanes.RATE)));
        SpectrogramLayer layer = TwoPanes.layer(panes.lower, SpectrogramLayer.class);
        robot.interact(() -> TwoPanes.move(layer, layer.getWidth() / 2, layer.getHeight() * 0.75));
        Label readout = (Label) layer.lookup(".readout");
        assertThat(readout.isVisible()).isTrue();
        assertThat(readout.getText()).isEqualTo("0.500 s · 1000 Hz · B5 +21 ¢ · −20 dB");
    }

    @Test
    void mel_and_pitch_stand_below_when_they_are_wanted(FxRobot robot) throws Exception {
        robot.interact(() -> panes.fire(".spectrogram-button", robot));
        robot.clickOn("#spectrum-with-mel").clickOn("#spectrum-with-pitch");
        PitchLayer pitch = TwoPanes.layer(panes.upper, PitchLayer.class);
        TwoPanes.waitFor(() -> pitch.getAccessibleText().matches("Pitch, 1\\.0 s, 1\\d\\d to 2\\d\\d Hz"));
        TwoPanes.waitFor(() ->
                TwoPanes.layer(panes.upper, MelLayer.class).getAccessibleText().equals("Mel, 80 bands, 1.0 s"));
        robot.interact(() -> panes.upper.below().melShown().set(false));
        assertThat(panes.upper.below().getChildren()).containsExactly(pitch);
    }

    @Test
    void what_two_sounds_differ_in_is_seen_below_their_waves(FxRobot robot) {
        Clip late = diffwave.audio.Alignment.moved(panes.clip.get(), -40, TwoPanes.RATE + 40);
        Clip rest = diffwave.audio.Alignment.difference(panes.clip.get(), late, 100);
        robot.interact(() -> panes.lower.compare(panes.clip.get(), late, rest));
        SpectrogramLayer layer = TwoPanes.layer(panes.lower, SpectrogramLayer.class);
        robot.interact(() -> TwoPanes.move(layer, layer.getWidth() / 4, layer.getHeight() * 0.8));
        assertThat(((Label) layer.lookup(".readout")).getText()).endsWith("−∞ dB");
    }

    @Test
    void settings_change_every_spectrogram_that_shares_them(FxRobot robot) {
        robot.interact(() -> panes.fire(".spectrogram-button", robot));
        ComboBox<FrequencyScale> scale = robot.lookup("#spectrum-scale").query();
        robot.interact(() -> scale.setValue(FrequencyScale.MEL));
        assertThat(panes.lower.style().get().scale()).isEqualTo(FrequencyScale.MEL);
        robot.interact(() -> panes.lower.style().set(SpectrogramStyle.USUAL));
        assertThat(scale.getValue()).isEqualTo(FrequencyScale.LINEAR);
    }
}
