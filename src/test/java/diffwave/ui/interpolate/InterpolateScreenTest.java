package diffwave.ui.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.ui.Dress;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.StudioApp;
import diffwave.ui.theme.Fonts;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
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

/** The screen by keys alone, and its pictures in target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class InterpolateScreenTest {

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
    void the_slider_by_keys(Dress dress, FxRobot robot) throws Exception {
        FakeMaker maker = new FakeMaker(worker);
        FakeSound sound = new FakeSound();
        StudioApp app =
                WaitForAsyncUtils.asyncFx(() -> dress.show(stage, maker, sound)).get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        dress.picture(stage.getScene().getRoot(), "interpolate-empty", robot);
        robot.interact(() -> {
            app.interpolate().a().take(Fakes.take(5, 1));
            app.interpolate().b().take(Fakes.take(5, 2));
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.interpolate().ready().get() == Grid.POINTS);
        robot.push(KeyCode.LEFT);
        assertThat(app.interpolate().lambda().get()).isEqualTo(0.49);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(robot.lookup("#lambda-figure").queryAs(Labeled.class).getText())
                .isEqualTo("λ 0.39");
        assertThat(sound.playing).isTrue();
        robot.push(KeyCode.B);
        assertThat(app.interpolate().lambda().get()).isEqualTo(1);
        robot.push(KeyCode.K);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(app.generate().shelf().takes()).hasSize(1);
        robot.interact(() -> app.interpolate().lambda().set(0.4));
        dress.picture(stage.getScene().getRoot(), "interpolate", robot);
    }
}
