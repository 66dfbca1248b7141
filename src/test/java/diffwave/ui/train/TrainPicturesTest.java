package diffwave.ui.train;

import diffwave.job.Worker;
import diffwave.training.history.MadeRun;
import diffwave.ui.Dress;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
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

/** Writes what "Train" looks like, empty and with made runs, to target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class TrainPicturesTest {

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
    void the_monitor_in_every_look(Dress dress, FxRobot robot) throws Exception {
        MadeRun first = new MadeRun(folder.resolve("first try"), 2, 0.026).rows(1_500, 10);
        MadeRun evening = new MadeRun(folder.resolve("digits-8k, evening"), 1, 0.02).rows(1_840, 10);
        MadeSounds.at(evening, 500, 2_000, 5_000, 9_000, 14_000, 18_000);
        MadeSounds.model(evening);
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> dress.show(stage, new FakeMaker(worker), new FakeSound()))
                .get();
        Node root = stage.getScene().getRoot();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        dress.picture(root, "train-empty", robot);
        robot.interact(() -> {
            app.train().open(first.folder());
            app.train().open(evening.folder());
        });
        eventually(() -> app.train().seen().get().isPresent());
        robot.push(KeyCode.RIGHT);
        eventually(() -> painted(robot));
        dress.picture(root, "train", robot);
        robot.push(KeyCode.DIGIT2);
        robot.push(KeyCode.W);
        robot.moveTo("#curve");
        dress.picture(root, "train-validation", robot);
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
    }

    private static boolean painted(FxRobot robot) {
        var images = robot.lookup(".sample .image-view").queryAllAs(ImageView.class);
        return images.size() == 18 && images.stream().allMatch(view -> view.getImage() != null);
    }
}
