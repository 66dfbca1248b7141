package diffwave.ui.denoise;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.NoiseColour;
import diffwave.job.Worker;
import diffwave.ui.Dress;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.StudioApp;
import diffwave.ui.theme.Fonts;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
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

/** Writes what the screen looks like to target/pictures, and looks for controls that a screen reader could not name. */
@ExtendWith(ApplicationExtension.class)
final class DenoisePicturesTest {

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
    void the_screen_in_every_look(Dress dress, FxRobot robot) throws Exception {
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> dress.show(stage, new FakeMaker(worker), new FakeSound()))
                .get();
        DenoiseViewModel model = app.denoise();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        dress.picture(stage.getScene().getRoot(), "denoise-empty", robot);

        robot.interact(() -> model.recorded(voice()));
        eventually(() -> model.cleaned().fitting().getValue().isPresent());
        robot.interact(() -> model.cleaned().mixer().noise().set(new AddedNoise.Colour(NoiseColour.PINK)));
        eventually(() -> model.cleaned().mixture().get().flatMap(Mixture::clean).isPresent());
        for (int step : new int[] {15, 25, 40}) {
            int rows = model.listening().tried().size();
            robot.interact(() -> model.step().set(step));
            robot.interact(model::denoise);
            eventually(() -> model.listening().tried().size() == rows + 1
                    && model.listening().comparison().get().isPresent());
        }
        robot.interact(() -> {
            model.step().set(25);
            model.listening()
                    .shown()
                    .set(java.util.Optional.of(model.listening().tried().get(1)));
            robot.lookup(".section-head").queryAllAs(ToggleButton.class).stream()
                    .filter(head -> head.getScene() != null && head.isVisible())
                    .limit(1)
                    .forEach(ToggleButton::fire);
            app.transport().seek(1.3);
        });
        dress.picture(stage.getScene().getRoot(), "denoise", robot);
        assertThat(robot.lookup((Node node) -> node instanceof ButtonBase).queryAllAs(ButtonBase.class).stream()
                        .filter(button ->
                                button.getText() == null || button.getText().isEmpty()))
                .as("buttons without words have a name")
                .allSatisfy(button -> assertThat(button.getAccessibleText()).isNotBlank());

        robot.interact(() -> {
            model.viewport().select(0.4, 1.5);
            robot.lookup(".section-head").queryAllAs(ToggleButton.class).stream()
                    .skip(1)
                    .limit(2)
                    .forEach(ToggleButton::fire);
            stage.setWidth(960);
            stage.setHeight(640);
        });
        dress.picture(stage.getScene().getRoot(), "denoise-small", robot);
    }

    private static void eventually(java.util.concurrent.Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Clip voice() {
        float[] all = new float[4 * Fakes.RATE];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(Fakes.voice(2 * i, 3 + i), 0, all, i * Fakes.RATE, Fakes.RATE);
        }
        return new Clip(all, Fakes.RATE);
    }
}
