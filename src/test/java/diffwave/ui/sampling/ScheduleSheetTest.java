package diffwave.ui.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.job.Worker;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Rest;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editor of T and β in the window: by mouse, by keys, and as it looks. */
@ExtendWith(ApplicationExtension.class)
final class ScheduleSheetTest {

    private static final Path FOLDER = Path.of("target", "pictures");
    private final Worker worker = new Worker();
    private final FakeFiles files = new FakeFiles();
    private Stage stage;
    private StudioApp app;

    @Start
    void start(Stage first) {
        Fonts.load();
        stage = first;
        open(ColorScheme.DARK, "en");
    }

    private void open(ColorScheme scheme, String language) {
        app = new StudioApp(
                new FakeMaker(worker),
                new FakeSound(),
                files,
                new Look(new SimpleObjectProperty<>(scheme)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.of(language)));
        stage.setScene(app.shell().scene(1280, 800));
        stage.show();
    }

    @AfterEach
    void end() {
        worker.close();
    }

    private Schedule now() {
        return app.generate().schedule().schedule().get();
    }

    private static ScheduleCurve curve(FxRobot robot) {
        return robot.lookup("#schedule-curve").queryAs(ScheduleCurve.class);
    }

    @Test
    void a_point_is_dragged_and_the_drag_is_one_undo(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Schedule before = now();
        ScheduleCurve curve = curve(robot);
        Point2D at = curve.localToScreen(curve.x(2), curve.y(before.beta(2)));
        Point2D to = curve.localToScreen(curve.x(2), curve.y(0.1));
        robot.drag(at, MouseButton.PRIMARY).dropTo(to);
        assertThat(Math.log10(now().beta(2))).isBetween(-1.1, -0.9);
        for (int t = 0; t < now().steps(); t++) {
            if (t != 2) {
                assertThat(now().beta(t)).isEqualTo(before.beta(t));
            }
        }
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(now()).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(now().beta(2)).isNotEqualTo(before.beta(2));
    }

    @Test
    void by_keys_alone_a_schedule_is_drawn_and_used(FxRobot robot, @TempDir Path folder) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Schedule before = now();
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.UP);
        assertThat(now().beta(2)).isEqualTo(before.beta(2) * 1.02);
        assertThat(curve(robot).getAccessibleText()).startsWith("Point 3 of 6, β ");
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(now().beta(2)).isEqualTo(before.beta(2) * 1.02 / 1.2);

        files.answer = Optional.of(folder.resolve("mine.txt"));
        robot.clickOn("Save …");
        assertThat(folder.resolve("mine.txt")).isNotEmptyFile();
        Schedule mine = now();
        robot.interact(() -> robot.lookup("#schedule-use").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(robot.lookup("#schedule-sheet").tryQuery()).isEmpty();
        assertThat(app.generate().wish().method().get()).isEqualTo(Method.FAST);
        assertThat(app.generate().wish().sampling().schedule()).contains(mine);
    }

    @Test
    void half_a_number_bends_nothing_and_one_that_misses_can_be_repaired(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Schedule before = now();
        robot.doubleClickOn("#schedule-steps").write("12");
        assertThat(now()).isEqualTo(before);
        robot.push(KeyCode.ENTER);
        assertThat(now().steps()).isEqualTo(12);
        robot.interact(() -> app.generate().schedule().first(1e-6));
        assertThat(robot.lookup("#schedule-use").query().isDisabled()).isTrue();
        String why = robot.lookup("#schedule-validity").queryAs(Labeled.class).getText();
        assertThat(why).startsWith("Entry 1 of the schedule (β 1.0E-6) does not fit this model");
        robot.clickOn("#schedule-repair");
        assertThat(robot.lookup("#schedule-use").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#schedule-repair").query().isDisabled()).isTrue();
    }

    @Test
    void opened_again_and_again_it_is_still_one(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        Node first = robot.lookup("#schedule-sheet").query();
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.E);
        }
        assertThat(robot.lookup("#schedule-sheet").<Node>query()).isSameAs(first);
    }

    @ParameterizedTest
    @CsvSource({"DARK,en", "LIGHT,en", "DARK,ko", "LIGHT,ko"})
    void as_it_looks(ColorScheme scheme, String language, FxRobot robot) throws Exception {
        robot.interact(() -> open(scheme, language));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.interact(() -> app.generate().schedule().steps(8));
        robot.interact(() -> app.generate().schedule().move(3, 0.05));
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        picture("schedule-" + suffix, robot);
        robot.interact(() -> app.generate().schedule().first(2e-6));
        picture("schedule-misfit-" + suffix, robot);
        robot.interact(() -> app.generate().schedule().repair());
        robot.interact(() -> app.generate().schedule().use());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.DIGIT7);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !app.generate().running().get()
                        && !app.generate().film().steps().isEmpty());
        robot.interact(() -> app.generate().scrub(3));
        robot.clickOn("#film-export");
        assertThat(robot.lookup("#film-export-animation").tryQuery()).isPresent();
        picture("film-export-" + suffix, robot);
    }

    private void picture(String name, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        robot.interact(() -> {
            try {
                Files.createDirectories(FOLDER);
                ImageIO.write(
                        SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null),
                        "png",
                        FOLDER.resolve(name + ".png").toFile());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
