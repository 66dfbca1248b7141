package diffwave.ui;

import diffwave.job.Worker;
import diffwave.studio.session.Kept;
import diffwave.studio.session.SessionKeeper;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
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

/** Writes what "Takes" looks like to target/pictures: with what a crash left, and with two compared. */
@ExtendWith(ApplicationExtension.class)
final class TakesPicturesTest {

    private static final int[] SAID = {7, 1, 2, 0, 4, 5, 3, 8, 6, 9};

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
    void takes_in_every_look(Dress dress, FxRobot robot) throws Exception {
        leaveBehind(3);
        Words words = dress.words();
        try (SessionKeeper keeper = SessionKeeper.open(folder.resolve("left"))) {
            robot.interact(() -> show(keeper, dress));
            robot.clickOn((Node) robot.from(stage.getScene().getRoot())
                    .lookup((Node node) -> words.of("screen.takes").equals(node.getAccessibleText())
                            && node.getStyleClass().contains("square"))
                    .query());
            dress.picture(stage.getScene().getRoot(), "takes", robot);
            robot.push(KeyCode.C);
            robot.push(KeyCode.DOWN);
            dress.picture(stage.getScene().getRoot(), "takes-compared", robot);
        }
    }

    /** What a killed program leaves: its folder without its lock. */
    private void leaveBehind(int takes) throws Exception {
        Path running = folder.resolve("running");
        try (SessionKeeper killed = SessionKeeper.open(running)) {
            for (int i = 0; i < takes; i++) {
                killed.keep(new Kept(Fakes.take(i, i), false)).join();
            }
            try (var all = Files.walk(running)) {
                for (Path file :
                        all.filter(one -> !one.toString().endsWith(".lock")).toList()) {
                    Files.copy(
                            file,
                            folder.resolve("left")
                                    .resolve(running.relativize(file).toString()));
                }
            }
        }
    }

    private void show(SessionKeeper keeper, Dress dress) {
        StudioApp app = dress.show(stage, new FakeMaker(worker), new FakeSound());
        for (int i = 0; i < SAID.length; i++) {
            app.library().takes().add(Fakes.take(SAID[i], 40 + i));
        }
        app.library().takes().add(Fakes.remarkable());
        List.of(2, 5)
                .forEach(at -> app.library().shelf().star(app.library().found().get(at)));
        app.library().shelf().chosen().set(Optional.of(app.library().found().get(0)));
        app.session().keep(keeper);
    }
}
