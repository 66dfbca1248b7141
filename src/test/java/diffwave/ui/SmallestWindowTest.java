package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.training.history.MadeRun;
import diffwave.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** No screen is wider than the smallest window: rail, title and main button stay in it. */
@ExtendWith(ApplicationExtension.class)
final class SmallestWindowTest {

    private static final double SMALLEST = 960;

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        Fonts.load();
    }

    @AfterEach
    void end() {
        worker.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Dress.class,
            names = {"DARK_EN_1X", "LIGHT_KO_1X"})
    void every_screen_fits(Dress dress, FxRobot robot) throws Exception {
        MadeRun run = new MadeRun(folder.resolve("evening"), 1, 0.02).rows(200, 10);
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> {
                    StudioApp shown = dress.show(stage, new FakeMaker(worker), new FakeSound());
                    stage.setWidth(SMALLEST);
                    stage.setHeight(640);
                    shown.train().open(run.folder());
                    return shown;
                })
                .get();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.train().seen().get().isPresent());
        for (int screen = 1; screen <= 8; screen++) {
            robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(screen)));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(app.shell().minWidth(-1)).as("screen %d", screen).isLessThanOrEqualTo(SMALLEST);
            dress.picture(stage.getScene().getRoot(), "smallest-" + screen, robot);
        }
    }
}
