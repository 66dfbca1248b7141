package diffwave.ui.train;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.training.Tones;
import diffwave.training.history.Figure;
import diffwave.training.history.RunHistory;
import diffwave.training.history.Standing;
import diffwave.ui.Drags;
import diffwave.ui.EngineWindow;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** "Train" over the real engine: a tiny network learns tones, begun, paused, gone on with and stopped by keys alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class TrainByKeysTest {

    @TempDir
    private Path folder;

    private EngineWindow window;
    private StudioApp app;

    @Start
    void start(Stage stage) {
        window = new EngineWindow(folder.resolve("home"));
        app = window.show(stage, 1280, 800);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> app.train().learning().stop());
        window.close();
    }

    private Learning.State state() {
        return app.train().learning().state().get();
    }

    private int steps() {
        return history().map(RunHistory::lastStep).orElse(0);
    }

    private Optional<RunHistory> history() {
        return app.train().seen().get().map(Seen::history);
    }

    private String said() {
        return app.generate().sentence().get();
    }

    /** The form is filled: data by D, the preset in its box, small sizes in the folded settings. */
    private void asked(FxRobot robot, Path data, String settings) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        window.files.answer = Optional.of(data);
        robot.push(KeyCode.D);
        assertThat(robot.lookup("#data").queryAs(TextField.class).getText()).isEqualTo(data.toString());
        window.tabTo("preset", robot);
        for (int i = 0; i < 20 && !app.train().form().preset().get().equals("tiny"); i++) {
            robot.push(i < 10 ? KeyCode.UP : KeyCode.DOWN);
        }
        assertThat(app.train().form().preset().get()).isEqualTo("tiny");
        window.tabTo("Settings", robot);
        robot.push(KeyCode.SPACE);
        window.tabTo("set", robot);
        robot.write(settings);
        assertThat(app.train().form().wrong()).isEmpty();
    }

    @Test
    void begun_paused_gone_on_with_stopped_and_heard(FxRobot robot) {
        asked(robot, Tones.low(folder.resolve("tones")), "batch=2,window=512,length=1000,validate=2,samples=1");
        robot.push(KeyCode.ENTER);
        eventually(() -> steps() >= 3);
        assertThat(state()).isEqualTo(Learning.State.RUNNING);
        assertThat(app.train().runs()).hasSize(1);

        window.tabTo("pause", robot); // else P is a letter of the settings
        robot.push(KeyCode.P);
        eventually(() -> state() == Learning.State.PAUSED);
        assertThat(said()).startsWith("tones-run is paused at step ");
        int paused = steps();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1).push(KeyCode.DIGIT7);
        eventually(() -> app.generate().shelf().takes().size() == 1);
        assertThat(steps()).as("the device was free, and nothing was learned").isEqualTo(paused);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7).push(KeyCode.P);
        eventually(() -> steps() > paused + 2);
        assertThat(state()).isEqualTo(Learning.State.RUNNING);
        robot.push(KeyCode.ESCAPE);
        eventually(() -> state() == Learning.State.NONE && said().startsWith("tones-run has stopped at step "));
        RunHistory now = history().orElseThrow();
        assertThat(now.standing().state()).isEqualTo(Standing.State.STOPPED);
        assertThat(now.of(Figure.LOSS).size()).as("each step once").isEqualTo(now.lastStep());
        assertThat(now.model()).isTrue();

        window.tabTo("Steps", robot);
        robot.push(KeyCode.SPACE);
        window.tabTo("amount", robot);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(String.valueOf(steps() + 2));
        window.tabTo("resume", robot);
        robot.push(KeyCode.SPACE);
        eventually(() -> said().startsWith("tones-run is done at step "));
        window.tabTo("samples", robot);
        robot.push(KeyCode.RIGHT);
        eventually(() -> app.transport().length().get() == 1_000 / 8_000.0);
        robot.push(KeyCode.SPACE);
        assertThat(window.sound.played.getLast().samples()).hasSize(1_000);
        robot.push(KeyCode.G);
        eventually(() -> robot.lookup("#generate").tryQuery().isPresent());
        assertThat(app.generate().wish().model().get().orElseThrow().labels()).containsExactly("high", "low");
    }

    @Test
    void a_folder_that_is_no_data_set_gets_a_sentence_and_the_next_one_is_learned(FxRobot robot) throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "Dear reader");
        asked(robot, letters, "batch=2,window=512,length=1000,validate=2,samples=1");
        robot.push(KeyCode.ENTER);
        eventually(() -> said().contains("letters holds no recordings"));
        assertThat(state()).isEqualTo(Learning.State.NONE);
        assertThat(app.train().runs()).isEmpty();

        robot.interact(() -> Drags.drop(robot.lookup("#train").query(), List.of(letters.resolve("letter.txt"))));
        eventually(() -> said().contains("letter.txt"));
        window.tabTo("data", robot);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(folder.resolve("nowhere").toString());
        assertThat(robot.lookup("#train-main").queryAs(Button.class).isDisabled())
                .isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(said()).startsWith("There is no folder of recordings yet");

        Path tones = Tones.low(folder.resolve("tones"));
        robot.interact(() -> Drags.drop(robot.lookup("#train").query(), List.of(tones)));
        assertThat(app.train().form().dataset().get()).isEqualTo(tones.toString());
        window.tabTo("amount", robot);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("abc");
        robot.push(KeyCode.ENTER);
        assertThat(state()).isEqualTo(Learning.State.NONE);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("9");
        robot.push(KeyCode.ENTER);
        eventually(() -> steps() >= 1);
    }

    @Test
    void a_file_that_is_no_sound_is_passed_over(FxRobot robot) throws IOException {
        Path tones = Tones.low(folder.resolve("tones"));
        Files.writeString(tones.resolve("low/letter.wav"), "Dear reader, this is no sound.");
        asked(robot, tones, "batch=2,window=512,length=1000,validate=2,samples=1");
        robot.push(KeyCode.ENTER);
        eventually(() -> steps() >= 2);
        assertThat(said()).isEmpty();
    }
}
