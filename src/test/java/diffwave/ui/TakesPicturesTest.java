package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.session.Kept;
import diffwave.studio.session.SessionKeeper;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Writes what "Takes" looks like to target/pictures: with what a crash left, and with two compared. */
@ExtendWith(ApplicationExtension.class)
final class TakesPicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");
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

    @ParameterizedTest(name = "{0} {1} {2}x")
    @CsvSource({"DARK,en,1", "LIGHT,en,2", "LIGHT,ko,1", "DARK,ko,2"})
    void takes_in_every_look(ColorScheme scheme, String language, int scale, FxRobot robot) throws Exception {
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + scale + "x";
        leaveBehind(3);
        Words words = Words.in(Locale.of(language));
        try (SessionKeeper keeper = SessionKeeper.open(folder.resolve("left"))) {
            robot.interact(() -> show(keeper, scheme, words, scale));
            robot.clickOn((Node) robot.from(stage.getScene().getRoot())
                    .lookup((Node node) -> words.of("screen.takes").equals(node.getAccessibleText())
                            && node.getStyleClass().contains("square"))
                    .query());
            picture("takes-" + suffix, scale, robot);
            robot.push(KeyCode.C);
            robot.push(KeyCode.DOWN);
            picture("takes-compared-" + suffix, scale, robot);
        }
        assertThat(FOLDER.resolve("takes-compared-" + suffix + ".png")).isNotEmptyFile();
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

    private void show(SessionKeeper keeper, ColorScheme scheme, Words words, int scale) {
        StudioApp app = new StudioApp(
                new FakeMaker(worker),
                new FakeSound(),
                new FakeFiles(),
                new Look(new SimpleObjectProperty<>(scheme)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                words);
        for (int i = 0; i < SAID.length; i++) {
            app.library().takes().add(Fakes.take(SAID[i], 40 + i));
        }
        app.library().takes().add(Fakes.remarkable());
        List.of(2, 5)
                .forEach(at -> app.library().shelf().star(app.library().found().get(at)));
        app.library().shelf().chosen().set(Optional.of(app.library().found().get(0)));
        app.session().keep(keeper);
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.setScene(app.shell().scene(1280, 800));
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    private void picture(String name, int scale, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        robot.interact(() -> {
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(scale, scale));
            WritableImage image = stage.getScene().getRoot().snapshot(how, null);
            try {
                Files.createDirectories(FOLDER);
                ImageIO.write(
                        SwingFXUtils.fromFXImage(image, null),
                        "png",
                        FOLDER.resolve(name + ".png").toFile());
            } catch (java.io.IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
        });
    }
}
