package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.training.RunRecord;
import diffwave.training.StopSign;
import diffwave.training.TrainingObserver;
import diffwave.training.TrainingPresets;
import diffwave.training.history.MadeRun;
import diffwave.ui.Drags;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "Train" with hands on keys, and a mouse that drops folders. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class TrainScreenTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeFiles files = new FakeFiles();
    private final FakeSound sound = new FakeSound();
    private StudioApp app;
    private MadeRun evening;

    @Start
    void start(Stage stage) {
        Fonts.load();
        evening = new MadeRun(folder.resolve("evening"), 1, 0.02).rows(800, 10);
        MadeSounds.at(evening, 500, 4_000, 8_000);
        app = new StudioApp(
                maker,
                sound,
                files,
                new Look(new SimpleObjectProperty<>(ColorScheme.DARK)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        stage.setScene(app.shell().scene(1280, 800));
        stage.show();
    }

    @AfterEach
    void end() {
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void opened(FxRobot robot) throws Exception {
        files.answer = Optional.of(evening.folder());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        eventually(() -> app.train().seen().get().isPresent());
        eventually(() -> robot.lookup("8,000").tryQuery().isPresent());
    }

    @Test
    void a_run_is_opened_looked_at_and_heard_by_keys(FxRobot robot) throws Exception {
        opened(robot);
        Node curve = robot.lookup("#curve").query();
        assertThat(curve.getAccessibleText()).startsWith("Loss. Now: ").contains("smoothed 0.0");
        robot.push(KeyCode.DIGIT2);
        assertThat(curve.getAccessibleText()).contains("right condition");
        robot.push(KeyCode.DIGIT1);
        robot.push(KeyCode.L);
        assertThat(app.train().log().get()).isFalse();

        robot.push(KeyCode.RIGHT);
        eventually(() -> app.transport().loaded().get());
        robot.push(KeyCode.SPACE);
        assertThat(sound.playing).isTrue();
        robot.push(KeyCode.LEFT);
        assertThat(app.train().hearing().chosen().get().orElseThrow().step()).isEqualTo(4_000);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(app.train().viewport().range().get().length()).isEqualTo(4_000);
        eventually(() -> robot.lookup((Node node) -> "3, sample 1 at step 4,000".equals(node.getAccessibleText()))
                .tryQuery()
                .isPresent());
        assertThat(robot.from(robot.lookup("#samples")).lookup(".figure").queryAllAs(Label.class))
                .as("a row is called as what was asked for")
                .extracting(Label::getText)
                .containsExactlyInAnyOrder("3", "5", "7");

        assertThat(robot.lookup("#advice").queryAs(Label.class).getText()).startsWith("Still learning");
        evening.rows(100, 10); // while the screen is in front it looks by itself
        eventually(() -> robot.lookup("9,000").tryQuery().isPresent());
    }

    @Test
    void the_pointer_reads_the_curves_and_the_map(FxRobot robot) throws Exception {
        opened(robot);
        robot.moveTo("#curve");
        eventually(() -> robot.lookup(".readout").queryAll().stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.getText().matches("step (3,9|4,0).*")
                        && label.getText().contains("validation 0.")));
        robot.moveTo("#levels");
        eventually(() -> robot.lookup(".readout").queryAll().stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.getText().matches(".*level [56] of 10.*")
                        && label.getText().contains("Wiener 0.")));
        Node map = robot.lookup("#levels").query();
        robot.interact(() -> Event.fireEvent(map, wheel(120)));
        assertThat(app.train().viewport().range().get().length()).isLessThan(8_000);
    }

    private static ScrollEvent wheel(double up) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                up,
                0,
                up,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void its_weights_speak_in_generate(FxRobot robot) throws Exception {
        MadeSounds.model(evening);
        opened(robot);
        robot.push(KeyCode.G);
        eventually(() -> robot.lookup("#train").tryQuery().isEmpty());
        assertThat(app.generate().wish().model().get().orElseThrow().title()).isEqualTo("Evening");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(app.generate().wish().model().get().orElseThrow().name())
                .as("it stays chosen")
                .isEqualTo(evening.folder().toAbsolutePath().normalize().toString());
    }

    @Test
    void dropped_on_another_screen_a_run_comes_here_and_a_letter_is_refused(FxRobot robot) throws Exception {
        robot.interact(() -> Drags.drop(app.shell(), List.of(evening.folder())));
        eventually(() -> robot.lookup("#train").tryQuery().isPresent()
                && app.train().seen().get().isPresent());
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        robot.interact(() -> Drags.drop(robot.lookup("#train").query(), List.of(letter)));
        eventually(() -> app.generate().sentence().get().contains("letter.txt is no run folder"));
        assertThat(app.train().runs()).hasSize(1);
    }

    @Test
    void a_run_begins_by_keys_and_closing_the_window_asks_first(FxRobot robot) throws Exception {
        Path data = Files.createDirectories(folder.resolve("voices"));
        CompletableFuture<StopSign> learns = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        maker.training = (wish, observer, stop, progress) -> {
            new MadeRun(wish.run(), 1, 0.02).rows(70, 10);
            observer.learned(new TrainingObserver.Step(1, 1, 1, 1, new int[0], new double[0], 1));
            learns.complete(stop);
            goOn.join();
            return new RunRecord(
                    "tiny", TrainingPresets.of("tiny"), 1, "", "", "", 2, "", "", "", RunRecord.State.STOPPED, "", 700);
        };
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        files.answer = Optional.of(data);
        robot.push(KeyCode.D);
        assertThat(robot.lookup("#data").queryAs(TextField.class).getText()).endsWith("voices");
        robot.interact(() -> app.train().form().preset().set("tiny"));
        robot.push(KeyCode.ENTER);
        StopSign sign = learns.get(20, TimeUnit.SECONDS);
        eventually(() -> robot.lookup("700").tryQuery().isPresent());
        Button main = robot.lookup("#train-main").queryButton();
        assertThat(main.getAccessibleText()).isEqualTo("Stop and keep");
        assertThat(robot.lookup("#pause").tryQuery().filter(Node::isVisible)).isPresent();

        CompletableFuture<Void> closed = new CompletableFuture<>();
        robot.interact(
                () -> assertThat(app.mayClose(() -> closed.complete(null))).isFalse());
        robot.clickOn("#closing-stay");
        assertThat(sign.asked()).isFalse();
        robot.interact(() -> app.mayClose(() -> closed.complete(null)));
        robot.clickOn("#closing-quit");
        assertThat(sign.asked()).isTrue();
        assertThat(closed).as("not before its checkpoint is written").isNotDone();
        goOn.complete(null);
        closed.get(20, TimeUnit.SECONDS);
        eventually(() -> main.getAccessibleText().equals("Train"));
        robot.interact(() -> assertThat(app.mayClose(() -> {})).isTrue());
    }
}
