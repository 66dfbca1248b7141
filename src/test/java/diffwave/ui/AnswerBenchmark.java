package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.diffusion.Method;
import diffwave.ui.sweep.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window answers within 100 ms during any job of the shipped models, on a machine with nothing else to do:
 * {@code mvn test -Dtest=AnswerBenchmark}.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class AnswerBenchmark {

    private static final double ANSWER_MILLIS = 100;

    @TempDir
    private Path folder;

    private EngineWindow window;
    private StudioApp app;

    @Start
    void start(Stage stage) {
        window = EngineWindow.shipped(folder);
        app = window.show(stage, 1280, 800);
    }

    @AfterEach
    void end() {
        window.close();
    }

    /** The engine is up, everything was drawn once, and a take is chosen. */
    @BeforeEach
    void warm(FxRobot robot) throws Exception {
        robot.interact(() -> ask(4, 2));
        ended(() -> app.generate().running().get());
    }

    private void ask(int steps, int count) {
        var wish = app.generate().wish();
        wish.label().set(OptionalInt.of(7));
        wish.steps().set(steps);
        wish.count().set(count);
        app.generate().generate();
    }

    private static void ended(BooleanSupplier runs) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> !runs.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void answers(String job, BooleanSupplier runs) throws Exception {
        Probe probe = Probe.during(runs);
        System.out.println(job + ": " + probe);
        assertThat(probe.waits()).hasSizeGreaterThan(20);
        assertThat(probe.wait(0.99)).isLessThan(ANSWER_MILLIS);
    }

    @Test
    void generating_three_sounds(FxRobot robot) throws Exception {
        robot.interact(() -> ask(40, 3));
        answers("generate", () -> app.generate().running().get());
    }

    @Test
    void a_sweep(FxRobot robot) throws Exception {
        robot.interact(() -> {
            app.generate().sweep().across().parameter().set(Parameter.STEPS);
            app.generate().sweep().across().typed().set("6, 10, 14");
            app.generate().sweep().down().parameter().set(Parameter.SAMPLER);
            app.generate().sweep().down().typed().set("DDIM, dpm++");
            app.generate().generate();
        });
        answers("sweep", () -> app.generate().running().get());
    }

    @Test
    void denoising(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> {
            app.denoise().takeChosen();
            app.denoise().step().set(150);
            app.denoise().choice().method().set(Method.DDPM);
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.denoise().missing().isEmpty());
        robot.interact(app.denoise()::denoise);
        answers("denoise", () -> app.denoise().running().get());
    }

    @Test
    void filling_the_grid_between_two_sounds(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.interact(() -> {
            app.interpolate().a().chosenTake();
            app.interpolate().b().chosenTake();
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.interpolate().running().get());
        answers("interpolate", () -> app.interpolate().running().get());
    }

    @Test
    void vocoding(FxRobot robot) throws Exception {
        Path wav = folder.resolve("voice.wav");
        WavWriter.write(wav, new Clip(Fakes.voice(3, 1), Fakes.RATE), SampleFormat.PCM16);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.interact(() -> app.vocode().open(List.of(wav)));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.interact(app.vocode()::compare);
            return app.vocode().running().get();
        });
        answers("vocode", () -> app.vocode().running().get());
    }
}
