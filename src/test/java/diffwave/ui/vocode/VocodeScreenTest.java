package diffwave.ui.vocode;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import diffwave.ui.Drags;
import diffwave.ui.Dress;
import diffwave.ui.EngineWindow;
import diffwave.ui.Fakes;
import diffwave.ui.StudioApp;
import diffwave.ui.theme.Fonts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The screen over the real engine with a tiny vocoder, by keys alone once files were dropped; its pictures in target/pictures. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
final class VocodeScreenTest {

    @TempDir
    private static Path folder;

    private EngineWindow window;
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        Fonts.load();
        window = new EngineWindow(folder);
    }

    @AfterEach
    void end() {
        window.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diffwave.ui.Dress#worn")
    void mels_and_recordings_become_sound_and_schedules_are_compared(Dress dress, FxRobot robot) throws Exception {
        open(dress, robot);
        Path npy = folder.resolve("speech.npy");
        float[] mel = new float[80 * 50];
        Arrays.fill(mel, -5);
        Npy.write(npy, Tensor.of(new int[] {80, 50}, mel));
        Path wav = folder.resolve("voice.wav");
        WavWriter.write(wav, new Clip(Fakes.voice(3, 1), Fakes.RATE), SampleFormat.PCM16);
        Path letter = Files.writeString(folder.resolve("letter.wav"), "Dear reader, this is no sound.");

        robot.interact(() -> Drags.drop(robot.lookup("#generate").query(), List.of(letter, wav, npy)));
        eventually(() -> app.vocode().items().size() == 2);
        assertThat(robot.lookup("#vocode").tryQuery())
                .as("the screen that takes files comes to the front")
                .isPresent();
        assertThat(robot.lookup("#banner").query().getAccessibleText()).contains("letter.wav");
        assertThat(robot.lookup("#mel-about").queryLabeled().getText())
                .contains("voice.wav")
                .contains("Tacotron 2");

        robot.push(KeyCode.C);
        eventually(() -> made() == app.vocode().rows().size());
        assertThat(app.generate().shelf().takes()).hasSize(app.vocode().rows().size());
        Made first = app.vocode()
                .made(app.vocode().items().getFirst(), app.vocode().rows().getFirst())
                .orElseThrow();
        assertThat(first.logMel().getAsDouble()).isPositive();
        assertThat(first.stft().getAsDouble()).isPositive();
        robot.push(KeyCode.DIGIT2);
        assertThat(window.sound.playing).isTrue();
        robot.push(KeyCode.DIGIT2);
        robot.interact(() -> app.vocode().choice().method().set(diffwave.diffusion.Method.DPM));
        robot.interact(() -> app.vocode().choice().steps().set(12));
        int rows = app.vocode().rows().size();
        robot.push(KeyCode.A);
        assertThat(app.vocode().rows()).hasSize(rows + 1);
        robot.push(KeyCode.ENTER);
        eventually(() -> app.generate().shelf().takes().size() == rows + 2);
        dress.picture(stage.getScene().getRoot(), "vocode", robot);
        robot.push(KeyCode.DOWN);
        assertThat(robot.lookup("#mel-about").queryLabeled().getText()).contains("speech.npy");
        dress.picture(stage.getScene().getRoot(), "vocode-mel", robot);
    }

    @Test
    void escape_stops_the_rest_of_a_comparison(FxRobot robot) throws Exception {
        open(Dress.LIGHT_EN_1X, robot);
        float[] mel = new float[80 * 1500];
        Arrays.fill(mel, -5);
        Path npy = folder.resolve("long.npy");
        Npy.write(npy, Tensor.of(new int[] {80, 1500}, mel));
        robot.interact(() -> app.vocode().open(List.of(npy)));
        eventually(() -> app.vocode().items().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.C);
        eventually(() -> app.vocode().running().get());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !app.vocode().running().get());
        assertThat(app.generate().shelf().takes())
                .as("a stopped sound makes no take")
                .isEmpty();
    }

    private long made() {
        return app.vocode().rows().stream()
                .filter(row ->
                        app.vocode().made(app.vocode().items().getFirst(), row).isPresent())
                .count();
    }

    private void open(Dress dress, FxRobot robot) {
        robot.interact(() -> app = dress.show(stage, window.studio, window.sound));
    }
}
