package diffwave.ui.interpolate;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.studio.TakeFile;
import diffwave.ui.Drags;
import diffwave.ui.EngineWindow;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The screen over the real engine and a tiny model: two files dropped, the rest by keys. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class InterpolateEngineTest {

    private static final int SHORT = TestStudio.DIGIT_LENGTH;

    @TempDir
    private static Path folder;

    private EngineWindow window;
    private StudioApp app;
    private InterpolateViewModel model;

    @Start
    void start(Stage stage) {
        window = new EngineWindow(folder);
        app = window.show(stage, 1280, 800);
        model = app.interpolate();
    }

    @AfterEach
    void end() {
        window.close();
    }

    /** Silence, then a tone. */
    private static Path tone(String name, int length, double seconds, double pitch) {
        float[] tone = new float[length];
        for (int i = (int) (seconds * 8_000); i < tone.length; i++) {
            tone[i] = (float) (0.4 * Math.sin(2 * Math.PI * pitch * i / 8_000));
        }
        Path file = folder.resolve(name);
        WavWriter.write(file, new Clip(tone, 8_000), SampleFormat.PCM16);
        return file;
    }

    private void dropBoth(FxRobot robot, int length) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        Region screen = robot.lookup("#interpolate").queryAs(Region.class);
        robot.interact(() -> Drags.drop(screen, 10, List.of(tone("low.wav", length, 0.05, 200))));
        robot.interact(() -> Drags.drop(screen, screen.getHeight() - 10, List.of(tone("high.wav", length, 0.02, 400))));
        eventually(() -> model.b().heard().get().isPresent());
    }

    private void filled() {
        eventually(() -> model.ready().get() == Grid.POINTS && !model.running().get());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    @Test
    void two_dropped_files_are_mixed_heard_and_saved(FxRobot robot) throws IOException {
        dropBoth(robot, SHORT);
        filled();
        assertThat(model.a().heard().get().orElseThrow().name()).isEqualTo("low.wav");
        assertThat(text(robot, "#ready")).isEqualTo("11 of 11 ready");
        assertThat(text(robot, "#aligned")).isEqualTo("aligned by onset, 30 ms");
        assertThat(app.generate().shelf().takes())
                .as("what is made for the slider is no take")
                .isEmpty();

        robot.push(KeyCode.A);
        float[] a = window.sound.played.getLast().samples();
        robot.push(KeyCode.B);
        float[] b = window.sound.played.getLast().samples();
        assertThat(a)
                .as("B is moved by 30 ms and loses nothing")
                .hasSize(SHORT + 240)
                .isNotEqualTo(b);
        assertThat(window.sound.swaps).as("it plays on while the slider moves").isPositive();
        robot.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.LEFT);
        assertThat(text(robot, "#lambda-figure")).isEqualTo("λ 0.89");
        float[] heard = window.sound.played.getLast().samples();
        float[] left = model.made(8).orElseThrow().clip().samples();
        float[] right = model.made(9).orElseThrow().clip().samples();
        assertThat(heard[700])
                .isCloseTo(0.1f * left[700] + 0.9f * right[700], org.assertj.core.api.Assertions.within(1e-4f));

        Path one = folder.resolve("one.wav");
        window.files.answer = Optional.of(one);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        eventually(() -> Files.exists(one) && !model.running().get());
        assertThat(TakeFile.recipe(one).orElseThrow().options()).containsEntry("lambda", "0.89");
        assertThat(app.generate().shelf().takes()).hasSize(1);

        Path all = Files.createDirectory(folder.resolve("all"));
        window.files.answer = Optional.of(all);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        eventually(() -> {
            try (var written = Files.list(all)) {
                return written.filter(file -> file.toString().endsWith(".wav")).count() == Grid.POINTS;
            }
        });
    }

    @Test
    void stopped_by_escape_and_filled_by_enter(FxRobot robot) {
        robot.interact(() -> {
            model.choice().steps().set(200);
            model.step().set(200);
        });
        dropBoth(robot, SHORT);
        eventually(() -> model.ready().get() >= 1);
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !model.running().get());
        int made = model.ready().get();
        assertThat(made).as("stopped between the first and the last").isBetween(1, Grid.POINTS - 1);
        robot.interact(() -> model.choice().steps().set(5));
        filled();
        robot.push(KeyCode.ENTER);
        assertThat(model.running().get()).as("nothing is missing").isFalse();
    }

    @Test
    void a_file_that_is_no_sound_gets_a_sentence_while_the_grid_fills(FxRobot robot) throws IOException {
        dropBoth(robot, SHORT);
        Path letter = Files.writeString(folder.resolve("letter.wav"), "Dear reader, this is no sound.");
        Region screen = robot.lookup("#interpolate").queryAs(Region.class);
        robot.interact(() -> Drags.drop(screen, screen.getHeight() - 10, List.of(letter)));
        filled();
        assertThat(app.generate().sentence().get()).contains("letter.wav");
        assertThat(model.b().heard().get().orElseThrow().name()).isEqualTo("high.wav");
    }

    @Test
    void a_drag_hands_the_player_the_new_sound_at_once(FxRobot robot) {
        dropBoth(robot, 8_000);
        filled();
        Slider slider = robot.lookup("#lambda").queryAs(Slider.class);
        double[] millis = new double[100];
        for (int i = 0; i < millis.length; i++) {
            int to = i;
            robot.interact(() -> {
                int before = window.sound.played.size();
                long began = System.nanoTime();
                slider.setValue((to * 37 % 100 + 0.5) / 101);
                millis[to] = (System.nanoTime() - began) / 1e6;
                assertThat(window.sound.played.size()).isGreaterThan(before);
            });
        }
        java.util.Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "from a drag to the new sound in the player's hands, pictures asked for: median %.2f ms, 99 %% %.2f ms, worst %.2f ms%n",
                millis[50],
                millis[98],
                millis[99]);
        assertThat(millis[50]).as("a median drag, ms").isLessThan(50);
    }
}
