package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.EngineState;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes what the window looks like to target/pictures, to be looked at: {@code mvn test -Dtest=PicturesTest}. */
@ExtendWith(ApplicationExtension.class)
final class PicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");
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
    @CsvSource({"DARK,en,1", "DARK,en,2", "LIGHT,en,2", "DARK,ko,1", "LIGHT,ko,2"})
    void the_window_in_every_look(ColorScheme scheme, String language, int scale, FxRobot robot) throws Exception {
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + scale + "x";
        FakeMaker maker = new FakeMaker(worker).holdAt(17);
        maker.engine = new EngineState(EngineState.Phase.UNPACKING, "", "", 276_000_000, 432_000_000);
        FakeSound sound = new FakeSound();
        Look look = new Look(new SimpleObjectProperty<>(scheme));
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> show(maker, sound, look, language, scale))
                .get();
        picture("first-start-" + suffix, scale, robot);

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
        picture("generate-" + suffix, scale, robot);
        robot.interact(() -> stage.setWidth(960));
        robot.interact(() -> stage.setHeight(640));
        picture("small-" + suffix, scale, robot);
        robot.interact(() -> stage.setWidth(1280));
        robot.interact(() -> stage.setHeight(800));

        maker.release();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        robot.push(KeyCode.SPACE);
        sound.position = 2_600;
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> app.transport().position().get() > 0.3);
        picture("take-" + suffix, scale, robot);
        robot.interact(() -> app.transport().stop());
        robot.interact(() -> app.generate().scrub(38));
        robot.interact(() -> app.vocode().open(List.of(Path.of("letter.txt"))));
        picture("scrub-" + suffix, scale, robot);
        robot.interact(() -> app.generate().sentence().set(""));
        for (int at : new int[] {12, 30}) {
            robot.interact(() -> app.generate().scrub(at));
            robot.interact(() -> app.generate().branch());
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        }
        robot.interact(() -> app.generate().scrub(36));
        picture("branches-" + suffix, scale, robot);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        picture("palette-" + suffix, scale, robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        picture("schedule-" + suffix, scale, robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F1);
        picture("help-" + suffix, scale, robot);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        picture("settings-" + suffix, scale, robot);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            app.generate().shelf().takes().addFirst(Fakes.remarkable());
            app.generate().shelf().move(-9);
        });
        picture("remarks-" + suffix, scale, robot);
        assertThat(FOLDER.resolve("generate-" + suffix + ".png")).isNotEmptyFile();
    }

    private StudioApp show(FakeMaker maker, FakeSound sound, Look look, String language, int scale) {
        StudioApp app = new StudioApp(
                maker,
                sound,
                new FakeFiles(),
                look,
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.of(language)));
        Scene scene = app.shell().scene(1280, 800);
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        return app;
    }

    /** Waits until background pictures and fades have come to rest, then writes the scene. */
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
