package diffwave.ui.train;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.training.history.Figure;
import diffwave.training.history.RunHistory;
import diffwave.training.history.Series;
import diffwave.training.history.Standing;
import diffwave.ui.Dress;
import diffwave.ui.EngineWindow;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Ten minutes of training on FSDD in the window, by keys, looked at in the beginning, the middle and the end:
 * {@code mvn test -Dtest=TenMinutes -Ddiffwave.fsdd=DIR} writes target/pictures/ten-minutes-*.png. With {@code -Dwindows=real} in a real window.
 */
@Tag("bench")
@EnabledIfSystemProperty(named = "diffwave.fsdd", matches = ".+")
@ExtendWith(ApplicationExtension.class)
final class TenMinutes {

    @TempDir
    private Path folder;

    private EngineWindow window;
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        window = new EngineWindow(folder.resolve("home"));
        app = window.show(stage, 1280, 800);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> app.train().learning().stop());
        window.close();
    }

    /** The data set beside which the window proposes the run's folder. */
    private Path copied() throws IOException {
        Path data = Files.createDirectories(folder.resolve("fsdd"));
        try (var files = Files.list(Path.of(System.getProperty("diffwave.fsdd")))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".wav")).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        return data;
    }

    private RunHistory history() {
        return app.train().seen().get().orElseThrow().history();
    }

    private void after(int minutes, String name, FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(15, TimeUnit.MINUTES, () -> seconds() >= 60.0 * minutes || ended());
        Dress.write(stage.getScene().getRoot(), "ten-minutes-" + name, 1, robot);
    }

    private double seconds() {
        return history().of(Figure.SECONDS).last().orElse(0);
    }

    private boolean ended() {
        return app.train().learning().state().get() == Learning.State.NONE;
    }

    @Test
    void fsdd_is_learned_for_ten_minutes(FxRobot robot) throws Exception {
        Path data = copied();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        window.files.answer = Optional.of(data);
        robot.push(KeyCode.D);
        window.tabTo("preset", robot);
        while (!app.train().form().preset().get().equals("tiny")) {
            robot.push(KeyCode.UP);
        }
        assertThat(app.train().form().amount().get()).as("minutes").isEqualTo(10);
        window.tabTo("out", robot); // Enter in the box of presets would open it
        robot.push(KeyCode.ENTER);
        eventually(() -> app.train().seen().get().isPresent());
        after(1, "begin", robot);
        after(5, "middle", robot);
        WaitForAsyncUtils.waitFor(15, TimeUnit.MINUTES, this::ended);
        WaitForAsyncUtils.waitForFxEvents();
        Dress.write(stage.getScene().getRoot(), "ten-minutes-end", 1, robot);

        RunHistory now = history();
        assertThat(now.standing().state()).isEqualTo(Standing.State.DONE);
        assertThat(now.of(Figure.LOSS).size()).as("each step once").isEqualTo(now.lastStep());
        Series validation = now.of(Figure.VALIDATION);
        float first = validation.value(0);
        float last = validation.value(validation.size() - 1);
        System.out.printf(
                "%d steps, %d checkpoints, validation %.4f at step %d, %.4f at the end%n",
                now.lastStep(), now.checkpoints().size(), first, validation.step(0), last);
        assertThat(last).isLessThan(first / 1.5f);
    }
}
