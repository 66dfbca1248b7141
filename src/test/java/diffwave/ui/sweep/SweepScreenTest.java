package diffwave.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.generate.Shown;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A sweep and a batch in the window, with hands on the keys. */
@ExtendWith(ApplicationExtension.class)
final class SweepScreenTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final FakeFiles files = new FakeFiles();
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        Fonts.load();
        stage = first;
        Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
        app = new StudioApp(
                maker, sound, files, look, Preferences.forgotten(), Desk.ofWindow(), Words.in(Locale.ENGLISH));
        stage.setScene(app.shell().scene(1280, 800));
        stage.show();
    }

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Grid grid() {
        return app.generate().sweep().grid();
    }

    private boolean idle() {
        return !app.generate().running().get();
    }

    private boolean made(int count) {
        return idle()
                && grid().cells().stream()
                                .filter(cell -> cell.take().isPresent())
                                .count()
                        == count;
    }

    private void tabTo(FxRobot robot, Predicate<Node> there) {
        for (int i = 0; i < 80; i++) {
            Node owner = stage.getScene().getFocusOwner();
            if (owner != null && there.test(owner)) {
                return;
            }
            robot.push(KeyCode.TAB);
        }
        throw new AssertionError("Tab leads there nowhere");
    }

    private static Predicate<Node> id(String id) {
        return node -> id.equals(node.getId());
    }

    private String main(FxRobot robot) {
        return robot.lookup("#main").<Node>query().getAccessibleText();
    }

    @Test
    void a_sweep_with_the_keyboard_alone(FxRobot robot, @TempDir Path folder) {
        robot.push(KeyCode.DIGIT7);
        eventually(() -> idle() && app.generate().shelf().takes().size() == 1);
        tabTo(robot, node -> "Sweep".equals(node.getAccessibleText()));
        robot.push(KeyCode.SPACE);
        tabTo(robot, id("across"));
        robot.push(KeyCode.DOWN);
        tabTo(robot, id("across-values"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("6, 12");
        tabTo(robot, id("down"));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        tabTo(robot, id("down-values"));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("1, 2, many");
        assertThat(robot.lookup("#sweep-line").queryLabeled().getText()).startsWith("For guidance, “many” cannot be");
        robot.push(KeyCode.ENTER);
        assertThat(maker.wishes).as("nothing is made of it").hasSize(1);
        for (int i = 0; i < 6; i++) {
            robot.push(KeyCode.BACK_SPACE);
        }
        assertThat(main(robot)).isEqualTo("Generate 4");
        assertThat(robot.lookup("#sweep-line").queryLabeled().getText()).startsWith("4 takes, about");

        robot.push(KeyCode.ENTER);
        eventually(() -> made(4));
        assertThat(app.generate().shown().get()).isInstanceOf(Shown.Several.class);
        assertThat(app.generate().shelf().takes()).hasSize(5);
        assertThat(robot.lookup(".sweep-cell").queryAll()).hasSize(4);
        assertThat(robot.lookup("12 steps").tryQuery()).isPresent();
        assertThat(robot.lookup("guidance").tryQuery()).isPresent();

        robot.push(KeyCode.TAB); // out of the field, whose arrows are its own
        tabTo(robot, node -> node instanceof CellView);
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        assertThat(grid().cursor().get()).isEqualTo(3);
        robot.push(KeyCode.SPACE);
        assertThat(sound.played.getLast())
                .isEqualTo(grid().cells().get(3).take().orElseThrow().clip());
        robot.push(KeyCode.S);
        assertThat(app.generate().shelf().starred())
                .containsExactly(grid().cells().get(3).take().orElseThrow());

        int wishes = maker.wishes.size();
        robot.push(KeyCode.ENTER);
        assertThat(app.generate().shown().get())
                .isEqualTo(new Shown.Whole(grid().cells().get(3).take().orElseThrow()));
        assertThat(maker.wishes).as("Enter opened, and made nothing").hasSize(wishes);
        robot.push(KeyCode.G);
        assertThat(app.generate().shown().get()).isInstanceOf(Shown.Several.class);

        files.answer = Optional.of(folder);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        eventually(() -> maker.saved.size() == 4);
        assertThat(maker.saved).contains(folder.resolve("7-seed-42-steps-12-guidance-2.wav"));
    }

    @Test
    void escape_keeps_what_was_made(FxRobot robot) throws Exception {
        maker.holdAt(20);
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(3));
            app.generate().sweep().across().parameter().set(Parameter.STEPS);
        });
        assertThat(main(robot)).isEqualTo("Generate 4");
        robot.push(KeyCode.ENTER);
        maker.held().get(10, TimeUnit.SECONDS);
        eventually(() -> grid().cells().get(2).state() instanceof Cell.State.Making);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        assertThat(sound.played.getLast())
                .as("heard while the rest is made")
                .isEqualTo(grid().cells().get(1).take().orElseThrow().clip());
        robot.push(KeyCode.ESCAPE);
        maker.release();
        eventually(() -> made(2));
        assertThat(app.generate().shelf().takes()).hasSize(2);
        assertThat(app.generate().sentence().get()).isEmpty();
    }

    @Test
    void a_batch_is_a_grid_too(FxRobot robot) {
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(5));
            app.generate().wish().count().set(6);
        });
        assertThat(main(robot)).isEqualTo("Generate 6");
        robot.push(KeyCode.ENTER);
        eventually(() -> made(6));
        assertThat(maker.wishes).as("one job").hasSize(1);
        assertThat(grid().frame().get().width()).isEqualTo(3);
        assertThat(grid().frame().get().about()).isEqualTo("5, seeds 42 to 47");
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        assertThat(grid().cursor().get()).isEqualTo(3);
        assertThat(app.generate().shelf().chosen().get())
                .isEqualTo(grid().cells().get(3).take());

        robot.push(KeyCode.DELETE);
        assertThat(app.generate().shelf().takes()).hasSize(5);
        assertThat(app.generate().shown().get()).isInstanceOf(Shown.Several.class);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(app.generate().shelf().takes()).hasSize(6);
        robot.clickOn(".take");
        assertThat(grid().pointed().get())
                .as("a take of the grid is pointed at there")
                .contains(app.generate().shelf().takes().getFirst());
        robot.doubleClickOn(".sweep-cell");
        assertThat(app.generate().shown().get())
                .isEqualTo(new Shown.Whole(grid().cells().getFirst().take().orElseThrow()));
    }
}
