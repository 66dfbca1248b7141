package diffwave.ui.dataset;

import diffwave.job.Worker;
import diffwave.ui.Dress;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeMicrophone;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes what "Data set" looks like to target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class DatasetPicturesTest {

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

    @ParameterizedTest(name = "{0}")
    @MethodSource("diffwave.ui.Dress#worn")
    void the_data_set_in_every_look(Dress dress, FxRobot robot) throws Exception {
        FakeSound sound = new FakeSound();
        sound.microphone = new FakeMicrophone();
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> dress.show(stage, new FakeMaker(worker), sound))
                .get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        dress.picture(stage.getScene().getRoot(), "dataset-none", robot);
        Path digits = Digits.in(folder.resolve("digits"));
        robot.interact(() -> app.dataset().open(digits));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.dataset().report().get().isPresent());
        ListView<?> list = robot.lookup("#members").queryListView();
        robot.interact(
                () -> app.dataset().pick(List.of(app.dataset().filter().found().get(4))));
        robot.interact(() -> app.dataset().leaveOut());
        robot.interact(() -> list.scrollTo(6));
        robot.interact(
                () -> app.dataset().pick(List.of(app.dataset().filter().found().get(9))));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.dataset().clip().get().isPresent());
        dress.picture(stage.getScene().getRoot(), "dataset", robot);
        robot.push(KeyCode.R);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#own-speaker").tryQuery().isPresent());
        dress.picture(stage.getScene().getRoot(), "dataset-own", robot);
        robot.clickOn("#own-speaker").write("ben");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#own-prompt").tryQuery().isPresent());
        dress.picture(stage.getScene().getRoot(), "dataset-say", robot);
    }
}
