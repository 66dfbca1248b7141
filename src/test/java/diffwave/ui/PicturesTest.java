package diffwave.ui;

import diffwave.job.Worker;
import diffwave.studio.EngineState;
import diffwave.ui.theme.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes what the window looks like to target/pictures, to be looked at: {@code mvn test -Dtest=PicturesTest}. */
@ExtendWith(ApplicationExtension.class)
final class PicturesTest {

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
    void the_window_in_every_look(Dress dress, FxRobot robot) throws Exception {
        FakeMaker maker = new FakeMaker(worker).holdAt(17);
        maker.engine = new EngineState(EngineState.Phase.UNPACKING, "", "", 276_000_000, 432_000_000);
        FakeSound sound = new FakeSound();
        StudioApp app =
                WaitForAsyncUtils.asyncFx(() -> dress.show(stage, maker, sound)).get();
        dress.picture(stage.getScene().getRoot(), "first-start", robot);

        robot.interact(() -> maker.tell(FakeMaker.READY));
        robot.interact(() -> {
            for (int i = 0; i < 6; i++) {
                app.generate().shelf().takes().add(Fakes.take(new int[] {7, 1, 2, 0, 4, 5}[i], 41 - i));
            }
            app.generate().shelf().star(app.generate().shelf().takes().get(1));
            app.generate().shelf().star(app.generate().shelf().takes().get(4));
        });
        robot.push(KeyCode.DIGIT7);
        maker.held().get(20, TimeUnit.SECONDS);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> app.generate().film().steps().size() == 18);
        dress.picture(stage.getScene().getRoot(), "generate", robot);
        robot.interact(() -> stage.setWidth(960));
        robot.interact(() -> stage.setHeight(640));
        dress.picture(stage.getScene().getRoot(), "small", robot);
        robot.interact(() -> stage.setWidth(1280));
        robot.interact(() -> stage.setHeight(800));

        maker.release();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        robot.push(KeyCode.SPACE);
        sound.position = 2_600;
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> app.transport().position().get() > 0.3);
        dress.picture(stage.getScene().getRoot(), "take", robot);
        robot.interact(() -> app.transport().stop());
        Node below = stage.getScene().getRoot().lookup("#generate .spectrogram-button");
        robot.interact(() -> ((ButtonBase) below).fire());
        robot.clickOn("#spectrum-with-mel").clickOn("#spectrum-with-pitch");
        robot.push(KeyCode.ESCAPE);
        dress.picture(stage.getScene().getRoot(), "take-below", robot);
        robot.interact(() -> ((ButtonBase) below).fire());
        robot.clickOn("#spectrum-with-mel").clickOn("#spectrum-with-pitch");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> app.generate().scrub(38));
        robot.interact(() -> app.vocode().open(List.of(Path.of("letter.txt"))));
        dress.picture(stage.getScene().getRoot(), "scrub", robot);
        robot.interact(() -> app.generate().sentence().set(""));
        for (int at : new int[] {12, 30}) {
            robot.interact(() -> app.generate().scrub(at));
            robot.interact(() -> app.generate().branch());
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        }
        robot.interact(() -> app.generate().scrub(36));
        dress.picture(stage.getScene().getRoot(), "branches", robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        dress.picture(stage.getScene().getRoot(), "palette", robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        dress.picture(stage.getScene().getRoot(), "schedule", robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        dress.picture(stage.getScene().getRoot(), "help", robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        dress.picture(stage.getScene().getRoot(), "settings", robot);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            app.generate().shelf().takes().addFirst(Fakes.remarkable());
            app.generate().shelf().move(-9);
        });
        dress.picture(stage.getScene().getRoot(), "remarks", robot);
    }
}
