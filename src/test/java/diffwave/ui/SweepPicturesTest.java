package diffwave.ui;

import diffwave.job.Worker;
import diffwave.ui.sweep.Parameter;
import diffwave.ui.theme.Fonts;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ScrollPane;
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

/** Writes what a sweep looks like to target/pictures, to be looked at. */
@ExtendWith(ApplicationExtension.class)
final class SweepPicturesTest {

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
    void a_sweep_in_every_look(Dress dress, FxRobot robot) throws Exception {
        FakeMaker maker = new FakeMaker(worker).holdAt(40);
        maker.failWhen(
                wish -> wish.sampling().guidance() == 3
                        && wish.sampling().steps().getAsInt() == 6,
                "The memory is full: close other programs.");
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> dress.show(stage, maker, new FakeSound()))
                .get();
        var sweep = app.generate().sweep();
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(7));
            sweep.across().parameter().set(Parameter.STEPS);
            sweep.down().parameter().set(Parameter.GUIDANCE);
            String name = dress.words().of("sweep");
            robot.lookup(node -> node instanceof ToggleButton button && name.equals(button.getAccessibleText()))
                    .<ToggleButton>query()
                    .setSelected(true);
        });
        robot.push(KeyCode.ENTER);
        maker.held().get(20, TimeUnit.SECONDS);
        robot.interact(() ->
                robot.lookup(".inspector .scroll-pane").<ScrollPane>query().setVvalue(0.6));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        dress.picture(stage.getScene().getRoot(), "sweep-making", robot);
        maker.release();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        robot.interact(() -> app.generate().sentence().set(""));
        dress.picture(stage.getScene().getRoot(), "sweep", robot);
        robot.interact(() -> stage.setWidth(960));
        robot.interact(() -> stage.setHeight(640));
        dress.picture(stage.getScene().getRoot(), "sweep-small", robot);
        robot.interact(() -> stage.setWidth(1280));
        robot.interact(() -> stage.setHeight(800));
        robot.push(KeyCode.ENTER);
        dress.picture(stage.getScene().getRoot(), "sweep-opened", robot);
        robot.interact(() -> {
            sweep.across().parameter().set(Parameter.NONE);
            sweep.down().typed().set("1, 200");
        });
        dress.picture(stage.getScene().getRoot(), "sweep-wrong", robot);
        robot.interact(() -> {
            sweep.down().parameter().set(Parameter.NONE);
            app.generate().wish().count().set(7);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        dress.picture(stage.getScene().getRoot(), "batch", robot);
    }
}
