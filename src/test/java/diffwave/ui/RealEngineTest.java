package diffwave.ui;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.diffusion.Method;
import diffwave.studio.EngineState;
import diffwave.studio.TakeFile;
import diffwave.ui.generate.Shown;
import diffwave.ui.generate.Wish;
import diffwave.ui.sweep.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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

/** The first window over the real engine, with tiny models: generate, stop, scrub, save. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RealEngineTest {

    @TempDir
    private static Path folder;

    private EngineWindow window;
    private StudioApp app;

    @Start
    void start(Stage stage) {
        window = new EngineWindow(folder);
        app = window.show(stage, 960, 700);
    }

    @AfterEach
    void end() {
        window.close();
    }

    private boolean idle() {
        return !app.generate().running().get();
    }

    @Test
    void aDigitIsMadeStoppedScrubbedHeardAndSaved(FxRobot robot) {
        robot.push(KeyCode.DIGIT7);
        eventually(() -> idle() && app.generate().shelf().takes().size() == 1);
        assertThat(app.generate().film().steps()).hasSize(10);
        assertThat(app.generate().shelf().takes().getFirst().clip().samples()).hasSize(TestStudio.DIGIT_LENGTH);
        assertThat(window.studio.engine().phase()).isEqualTo(EngineState.Phase.READY);

        // sixteen times 200 steps take long enough to be stopped in the middle
        robot.interact(() -> app.generate().wish().steps().set(200));
        robot.interact(() -> app.generate().wish().count().set(Wish.MOST));
        robot.push(KeyCode.ENTER);
        eventually(() -> app.generate().film().steps().size() > 3);
        robot.push(KeyCode.ESCAPE);
        eventually(this::idle);
        int stopped = app.generate().shelf().takes().size();
        assertThat(stopped).as("a stopped sound makes no take").isBetween(1, Wish.MOST);
        int kept = app.generate().film().steps().size();
        assertThat(kept).isBetween(4, 200);

        assertThat(window.studio.engine().phase()).isEqualTo(EngineState.Phase.READY);
        assertThat(robot.lookup("#film-hint").queryLabeled().getText()).contains("stopped");

        robot.push(KeyCode.COMMA); // from the grid of the batch to the last step
        robot.push(KeyCode.COMMA);
        assertThat(app.generate().shown().get())
                .isEqualTo(new Shown.Moment(app.generate().film().steps().get(kept - 2)));
        robot.push(KeyCode.SPACE);
        assertThat(window.sound.playing).isTrue();
        robot.push(KeyCode.SPACE);

        Path file = folder.resolve("seven.wav");
        window.files.answer = Optional.of(file);
        robot.push(KeyCode.LEFT).push(KeyCode.CONTROL, KeyCode.S);
        eventually(() -> Files.exists(file));
        assertThat(TakeFile.recipe(file).orElseThrow().label()).contains("seven");

        robot.interact(() -> app.generate().wish().steps().set(5));
        robot.interact(() -> app.generate().wish().count().set(1));
        robot.push(KeyCode.ENTER);
        eventually(() -> idle() && app.generate().shelf().takes().size() == stopped + 1);
        assertThat(app.generate().film().steps())
                .as("the worker goes on after a stop")
                .hasSize(5);

        // the pointer on the strip: its first and last picture are the first and last step
        var strip = robot.lookup("#film").queryAs(Region.class);
        robot.interact(() -> {
            press(strip, 2);
            assertThat(app.generate().shown().get())
                    .isEqualTo(new Shown.Moment(app.generate().film().steps().getFirst()));
            press(strip, strip.getWidth() - 2);
            assertThat(app.generate().shown().get())
                    .isEqualTo(new Shown.Moment(app.generate().film().steps().getLast()));
        });
    }

    private static void press(Region strip, double x) {
        Event.fireEvent(
                strip,
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        x,
                        30,
                        x,
                        30,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    @Test
    void aBatchLiesInTheTrayAsItIsMade(FxRobot robot) {
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(4));
            app.generate().wish().count().set(3);
        });
        robot.push(KeyCode.ENTER);
        eventually(() -> idle() && app.generate().shelf().takes().size() == 3);
        assertThat(app.generate().film().steps())
                .as("the strip shows the last sound")
                .hasSize(10);
    }

    @Test
    void aSweepIsMadeCellByCell(FxRobot robot) {
        Path into = folder.resolve("sweep");
        assertThat(into.toFile().mkdirs()).isTrue();
        window.files.answer = Optional.of(into);
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(7));
            app.generate().sweep().across().parameter().set(Parameter.STEPS);
            app.generate().sweep().across().typed().set("3, 6");
            app.generate().sweep().down().parameter().set(Parameter.SAMPLER);
            app.generate().sweep().down().typed().set("DDIM, dpm++");
        });
        assertThat(app.generate().sweep().summary().get()).isEqualTo("4 takes");
        robot.push(KeyCode.ENTER);
        eventually(() -> idle() && app.generate().shelf().takes().size() == 4);
        assertThat(app.generate().sweep().summary().get())
                .as("now it knows how fast the model is")
                .startsWith("4 takes, about");
        assertThat(app.generate().sweep().grid().cells())
                .allSatisfy(
                        cell -> assertThat(cell.take().orElseThrow().recipe().sampling())
                                .isEqualTo(cell.wish().sampling()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        eventually(() -> !app.generate().sweep().note().get().isEmpty());
        assertThat(TakeFile.recipe(into.resolve("7-seed-42-steps-6-dpmpp.wav"))
                        .orElseThrow()
                        .sampling()
                        .method())
                .isEqualTo(Method.DPM);
    }
}
