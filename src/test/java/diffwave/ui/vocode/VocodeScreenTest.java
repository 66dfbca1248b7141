package diffwave.ui.vocode;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.job.Worker;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import diffwave.studio.Studio;
import diffwave.ui.Drags;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Rest;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screen over the real engine with a tiny vocoder, by keys alone once files were dropped; its pictures in target/pictures. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
final class VocodeScreenTest {

    private static final Path FOLDER = Path.of("target", "pictures");

    @TempDir
    private static Path folder;

    private final Worker worker = new Worker();
    private final FakeSound sound = new FakeSound();
    private Studio studio;
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        Fonts.load();
        studio = new Studio(
                Files.isDirectory(folder.resolve("models"))
                        ? TestStudio.options(folder)
                        : TestStudio.withTinyModels(folder),
                worker);
    }

    @AfterEach
    void end() {
        worker.submit("end", progress -> {
                    studio.close();
                    return "";
                })
                .result()
                .join();
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"LIGHT,en", "DARK,ko"})
    void mels_and_recordings_become_sound_and_schedules_are_compared(ColorScheme scheme, String language, FxRobot robot)
            throws Exception {
        open(scheme, language, robot);
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
        assertThat(sound.playing).isTrue();
        robot.push(KeyCode.DIGIT2);
        robot.interact(() -> app.vocode().choice().method().set(diffwave.diffusion.Method.DPM));
        robot.interact(() -> app.vocode().choice().steps().set(12));
        int rows = app.vocode().rows().size();
        robot.push(KeyCode.A);
        assertThat(app.vocode().rows()).hasSize(rows + 1);
        robot.push(KeyCode.ENTER);
        eventually(() -> app.generate().shelf().takes().size() == rows + 2);
        picture("vocode", scheme, language, robot);
        robot.push(KeyCode.DOWN);
        assertThat(robot.lookup("#mel-about").queryLabeled().getText()).contains("speech.npy");
        picture("vocode-mel", scheme, language, robot);
    }

    @ParameterizedTest
    @CsvSource("LIGHT,en")
    void escape_stops_the_rest_of_a_comparison(ColorScheme scheme, String language, FxRobot robot) throws Exception {
        open(scheme, language, robot);
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

    private void open(ColorScheme scheme, String language, FxRobot robot) {
        robot.interact(() -> {
            app = new StudioApp(
                    studio,
                    sound,
                    new FakeFiles(),
                    new Look(new SimpleObjectProperty<>(scheme)),
                    Preferences.forgotten(),
                    Desk.ofWindow(),
                    Words.in(Locale.of(language)));
            stage.setScene(app.shell().scene(1280, 800));
            stage.setWidth(1280);
            stage.setHeight(800);
            stage.show();
        });
    }

    private void picture(String name, ColorScheme scheme, String language, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        Path file = FOLDER.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language + ".png");
        Files.createDirectories(FOLDER);
        robot.interact(() -> {
            try {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(stage.getScene().getRoot().snapshot(null, null), null),
                        "png",
                        file.toFile());
            } catch (java.io.IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        assertThat(file).isNotEmptyFile();
    }
}
