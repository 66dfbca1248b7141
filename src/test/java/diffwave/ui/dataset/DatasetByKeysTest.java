package diffwave.ui.dataset;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.dataset.DataSet;
import diffwave.dataset.Edits;
import diffwave.dataset.Member;
import diffwave.ui.Drags;
import diffwave.ui.EngineWindow;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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

/** "Data set" over the real studio by keys alone: what is left out and relabelled here is what a real network learns from. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class DatasetByKeysTest {

    @TempDir
    private Path folder;

    private EngineWindow window;
    private StudioApp app;

    @Start
    void start(Stage stage) {
        window = new EngineWindow(folder.resolve("home"));
        app = window.show(stage, 1100, 700);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> app.train().learning().stop());
        window.close();
    }

    private void opened(FxRobot robot, Path set) {
        window.files.answer = Optional.of(set);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8).push(KeyCode.ENTER);
        eventually(() -> app.dataset().report().get().isPresent());
    }

    private List<String> found() {
        return app.dataset().filter().found().stream().map(Member::name).toList();
    }

    private String picked() {
        return app.dataset().picked().get().stream().map(Member::name).reduce("", String::concat);
    }

    private String said() {
        return app.generate().sentence().get();
    }

    @Test
    void found_heard_left_out_relabelled_and_learned_from(FxRobot robot) throws IOException {
        Path set = Digits.in(folder.resolve("digits"));
        opened(robot, set);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("anna_10");
        assertThat(found()).containsExactly("2_anna_10.wav", "3_anna_10.wav");
        window.tabTo("members", robot);
        robot.push(KeyCode.HOME);
        assertThat(picked()).isEqualTo("2_anna_10.wav");
        eventually(() -> app.dataset().clip().get().isPresent());
        robot.push(KeyCode.SPACE);
        assertThat(window.sound.played.getLast().samples()).hasSize(4_000);
        robot.push(KeyCode.SPACE);

        robot.push(KeyCode.DOWN);
        assertThat(picked()).isEqualTo("3_anna_10.wav");
        eventually(() -> app.dataset().clip().get().isEmpty());
        assertThat(robot.lookup("#matter").queryAs(Label.class).getText())
                .as("the file that is no sound")
                .contains("no sound file");
        robot.push(KeyCode.DELETE);
        assertThat(Edits.read(set).leftOut()).containsExactly("3_anna_10.wav");
        robot.push(KeyCode.UP);
        window.tabTo("label", robot);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("nine").push(KeyCode.TAB);
        assertThat(DataSet.open(set).labels()).contains("nine");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(DataSet.open(set).labels()).doesNotContain("nine");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7).push(KeyCode.D);
        robot.interact(() -> {
            app.train().form().preset().set("tiny");
            app.train().form().set().set("batch=2,window=512,length=1000,validate=2,samples=1");
        });
        robot.push(KeyCode.ENTER);
        eventually(() -> app.train().seen().get().isPresent()
                && app.train().seen().get().orElseThrow().history().lastStep() >= 2);
        robot.push(KeyCode.ESCAPE);
        eventually(() -> said().startsWith("digits-run has stopped at step "));
    }

    @Test
    void a_folder_that_is_no_data_set_gets_a_sentence_and_what_was_open_stays(FxRobot robot) throws IOException {
        Path set = Digits.in(folder.resolve("digits"));
        opened(robot, set);
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Path letter = Files.writeString(letters.resolve("letter.txt"), "Dear reader");
        window.files.answer = Optional.of(letters);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        eventually(() -> said().contains("letters holds no recordings"));
        Node screen = robot.lookup("#dataset").query();
        robot.interact(() -> Drags.drop(screen, List.of(letter)));
        eventually(() -> said().contains("letter.txt")); // whichever screen takes files says what it is not
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.interact(() -> Drags.drop(screen, List.of()));
        assertThat(said()).startsWith("That is no folder");
        Files.writeString(letters.resolve("letter.wav"), "Dear reader, this is no sound.");
        robot.interact(() -> Drags.drop(screen, List.of(letters)));
        eventually(() -> said().startsWith("None of the 1 recordings in"));
        assertThat(found()).as("what was open stays").hasSize(18);

        Path other = Digits.in(folder.resolve("other"));
        robot.interact(() -> Drags.drop(screen, List.of(other)));
        eventually(() -> app.dataset()
                .set()
                .get()
                .filter(now -> now.folder().endsWith("other"))
                .isPresent());
    }

    @Test
    void escape_stops_a_check_in_the_middle_and_the_next_goes_through(FxRobot robot) throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        WavWriter.write(many.resolve("0.wav"), new Clip(new float[800], 8_000), SampleFormat.PCM16);
        byte[] one = Files.readAllBytes(many.resolve("0.wav"));
        for (int i = 1; i < 4_000; i++) {
            Files.write(many.resolve(i + ".wav"), one);
        }
        window.files.answer = Optional.of(many);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8).push(KeyCode.ENTER);
        eventually(() -> !robot.lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().contains("many"))
                .queryAll()
                .isEmpty());
        assertThat(app.dataset().running().get()).isTrue();
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !app.dataset().running().get());
        assertThat(app.dataset().report().get()).as("half a check says nothing").isEmpty();
        opened(robot, Digits.in(folder.resolve("digits")));
        assertThat(found()).hasSize(18);
    }
}
