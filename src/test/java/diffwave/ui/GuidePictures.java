package diffwave.ui;

import diffwave.audio.NoiseColour;
import diffwave.studio.Take;
import diffwave.ui.denoise.AddedNoise;
import diffwave.ui.sweep.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The user guide's pictures, of the real window with the models that are shipped:
 * {@code mvn test -Dtest=GuidePictures -Ddiffwave.reference=DIR} writes target/pictures/guide-*.png.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
final class GuidePictures {

    private static final double SCALE = 1.5;

    @TempDir
    private Path home;

    private EngineWindow window;
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        window = EngineWindow.shipped(home);
    }

    @AfterEach
    void end() {
        window.close();
    }

    private void open(ColorScheme scheme) {
        stage.setRenderScaleX(SCALE);
        stage.setRenderScaleY(SCALE);
        app = window.show(stage, scheme, 1280, 800);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @Test
    void generate(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> open(ColorScheme.DARK)).get();
        robot.push(KeyCode.DIGIT7);
        eventually(() -> app.generate().film().steps().size() > 12);
        picture("generate", robot);
        made(1, robot);
        robot.interact(() -> app.generate().scrub(app.generate().film().steps().size() / 2));
        robot.push(KeyCode.B);
        eventually(() -> !app.generate().running().get());
        picture("branch", robot);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        picture("schedule", robot);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            app.generate().sweep().across().parameter().set(Parameter.STEPS);
            app.generate().sweep().across().typed().set("5, 10, 20");
            app.generate().sweep().down().parameter().set(Parameter.GUIDANCE);
            app.generate().sweep().down().typed().set("1, 1.5, 3");
        });
        robot.push(KeyCode.ENTER);
        made(11, robot);
        picture("sweep", robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        picture("takes", robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        picture("models", robot);
    }

    @Test
    void models(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> open(ColorScheme.LIGHT)).get();
        robot.interact(() -> stage.setHeight(664)); // what lies below, folder and digest, is this computer's own
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.push(KeyCode.V);
        eventually(() -> !app.models().verdicts().isEmpty());
        picture("models", robot);
    }

    @Test
    void denoise_and_interpolate(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> open(ColorScheme.LIGHT)).get();
        make(3, robot);
        make(7, robot);
        List<Take> takes = List.copyOf(app.generate().shelf().takes());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.interact(() -> {
            app.interpolate().label().set(OptionalInt.of(3));
            app.interpolate().a().take(takes.get(0));
            app.interpolate().b().take(takes.get(1));
        });
        eventually(() -> app.interpolate().ready().get() == 11
                && !app.interpolate().running().get());
        robot.push(KeyCode.LEFT);
        picture("interpolate", robot);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> app.denoise().recorded(takes.get(1).clip()));
        robot.interact(() -> app.denoise().cleaned().mixer().noise().set(new AddedNoise.Colour(NoiseColour.PINK)));
        eventually(() -> app.denoise().cleaned().mixture().get().isPresent());
        for (int step : new int[] {10, 25}) {
            int rows = app.denoise().listening().tried().size();
            robot.interact(() -> app.denoise().step().set(step));
            robot.interact(app.denoise()::denoise);
            eventually(() -> app.denoise().listening().tried().size() > rows
                    && !app.denoise().running().get());
        }
        picture("denoise", robot);
    }

    @Test
    void vocode(FxRobot robot) throws Exception {
        Path speech =
                Path.of(System.getProperty("diffwave.reference", "../shared"), "data", "ljspeech", "LJ001-0002.flac");
        Assumptions.assumeTrue(Files.exists(speech), "the guide shows real speech");
        WaitForAsyncUtils.asyncFx(() -> open(ColorScheme.DARK)).get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> app.vocode().open(List.of(speech)));
        eventually(() -> robot.lookup(".ok-text").tryQuery().isPresent());
        robot.push(KeyCode.C);
        eventually(() -> app.generate().shelf().takes().size() == 5);
        robot.push(KeyCode.ENTER);
        eventually(() -> app.generate().shelf().takes().size() == 6
                && !app.vocode().running().get());
        picture("vocode", robot);
    }

    private void make(int digit, FxRobot robot) {
        int before = app.generate().shelf().takes().size();
        robot.interact(() -> app.generate().wish().label().set(OptionalInt.of(digit)));
        robot.interact(() -> app.generate().generate());
        made(before + 1, robot);
    }

    private void made(int count, FxRobot robot) {
        eventually(() -> !app.generate().running().get()
                && app.generate().shelf().takes().size() >= count);
    }

    private static void eventually(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, holds);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void picture(String name, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        Dress.write(stage.getScene().getRoot(), "guide-" + name, SCALE, robot);
    }
}
