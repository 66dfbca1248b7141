package diffwave.ui.models;

import diffwave.job.Worker;
import diffwave.studio.Models;
import diffwave.studio.TinyModels;
import diffwave.ui.Dress;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** Writes what "Models" looks like, with the models that ship, to target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class ModelsPicturesTest {

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
    void the_models_in_every_look(Dress dress, FxRobot robot) throws Exception {
        FakeMaker maker = new FakeMaker(worker);
        TinyModels.both(folder);
        Path own = folder.resolve("own");
        Path shipped = Path.of("models");
        maker.installed = new Models(List.of(own, shipped), own, Optional.of(shipped));
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> dress.show(stage, maker, new FakeSound()))
                .get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.push(KeyCode.V);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.models().verdicts().isEmpty());
        dress.picture(stage.getScene().getRoot(), "models", robot);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DELETE);
        dress.picture(stage.getScene().getRoot(), "models-sure", robot);
        robot.push(KeyCode.ESCAPE);
        Path bare = TinyModels.bare(folder.resolve("bare.pt"));
        robot.interact(() -> app.models().bringing().take(List.of(bare)));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.models().bringing().busy().get());
        dress.picture(stage.getScene().getRoot(), "models-told", robot);
        Path checkpoint = TinyModels.lmnt(folder.resolve("weights-1000.pt"));
        robot.interact(() -> app.models().bringing().take(List.of(checkpoint)));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> app.models().bringing().found().get().isPresent());
        dress.picture(stage.getScene().getRoot(), "models-new", robot);
    }
}
