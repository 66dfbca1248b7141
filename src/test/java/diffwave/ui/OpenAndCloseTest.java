package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.training.history.MadeRun;
import diffwave.ui.dataset.Digits;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.train.MadeSounds;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Screens and sheets come and go for a whole day, and leave nothing behind. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class OpenAndCloseTest {

    private static final int WARM = 20;
    private static final int TIMES = 200;
    private static final double MORE_BYTES = 1.05;
    private static final double MORE_NODES = 1.01;

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private StudioApp app;
    private Scene scene;
    private Stage stage;

    @Start
    void start(Stage watched) { // TestFX remembers every event of that one, and with them the sheets they went to
        Fonts.load();
        FakeSound sound = new FakeSound();
        sound.microphone = new FakeMicrophone();
        Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
        app = new StudioApp(
                new FakeMaker(worker),
                sound,
                new FakeFiles(),
                look,
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        scene = app.shell().scene(1280, 800);
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void something_to_show(FxRobot robot) throws Exception {
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(7));
            app.generate().wish().steps().set(12);
            app.generate().generate();
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.library().shelf().takes().size() == 1);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(stage::close);
        worker.close();
    }

    @Test
    void the_screens(FxRobot robot) throws Exception {
        MadeRun run = new MadeRun(folder.resolve("run"), 1, 0.02).rows(400, 10);
        MadeSounds.at(run, 500, 4_000);
        Path digits = Digits.in(folder.resolve("digits"));
        robot.interact(() -> {
            app.train().open(run.folder());
            app.dataset().open(digits);
        });
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> app.train().seen().get().isPresent()
                        && app.dataset().report().get().isPresent());
        leavesNothing(
                "the screens",
                TIMES,
                () -> List.of(
                                KeyCode.DIGIT2,
                                KeyCode.DIGIT3,
                                KeyCode.DIGIT4,
                                KeyCode.DIGIT5,
                                KeyCode.DIGIT6,
                                KeyCode.DIGIT7,
                                KeyCode.DIGIT8,
                                KeyCode.DIGIT1)
                        .forEach(this::screen));
    }

    @Test
    void settings() throws Exception {
        leavesNothing("settings", TIMES, () -> sheet(() -> press(KeyCode.COMMA, true)));
    }

    @Test
    void palette() throws Exception {
        leavesNothing("palette", TIMES, () -> sheet(() -> press(KeyCode.K, true)));
    }

    @Test
    void shortcuts() throws Exception {
        leavesNothing("shortcuts", TIMES, () -> sheet(() -> press(KeyCode.F1, false)));
    }

    @Test
    void jobs() throws Exception {
        leavesNothing("jobs", TIMES, () -> sheet(() -> press(KeyCode.J, true)));
    }

    @Test
    void schedule() throws Exception {
        leavesNothing("schedule", TIMES, () -> sheet(() -> press(KeyCode.E, true)));
    }

    @Test
    void recording(FxRobot robot) throws Exception {
        robot.interact(() -> press(KeyCode.DIGIT4, true));
        leavesNothing("recording", TIMES, () -> sheet(() -> named("Record A").fire()));
    }

    private void screen(KeyCode digit) {
        press(digit, true);
        layOut();
    }

    private Button named(String name) {
        return app.shell().lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()) && node.isVisible())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void sheet(Runnable open) {
        open.run();
        layOut();
        assertThat(app.shell().lookupAll(".veil > .floating")).as("it is open").hasSize(1);
        press(KeyCode.ESCAPE, false);
        assertThat(app.shell().lookupAll(".veil > .floating"))
                .as("it is closed")
                .isEmpty();
    }

    private void press(KeyCode code, boolean control) {
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void leavesNothing(String what, int times, Runnable round) throws Exception {
        rounds(WARM, round);
        Living before = Living.now();
        rounds(times, round);
        Living after = Living.now();
        System.out.printf(Locale.ROOT, "%s, %d times: %s, then %s%n", what, times, before, after);
        assertThat(after.nodes()).as("nodes").isLessThanOrEqualTo((long) (MORE_NODES * before.nodes()));
        assertThat(after.listeners()).as("listeners").isLessThanOrEqualTo((long) (MORE_NODES * before.listeners()));
        assertThat(after.bytes()).as("bytes").isLessThanOrEqualTo((long) (MORE_BYTES * before.bytes()));
    }

    /** One a pulse, so that all is painted and every fade begins. */
    private void rounds(int count, Runnable round) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AnimationTimer each = new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                try {
                    round.run();
                } catch (Throwable failed) { // else nobody would hear of it
                    stop();
                    done.completeExceptionally(failed);
                }
                if (--left == 0) {
                    stop();
                    done.complete(null);
                }
            }
        };
        Platform.runLater(each::start);
        done.get(240, TimeUnit.SECONDS);
        Rest.of(scene).get(60, TimeUnit.SECONDS);
    }
}
