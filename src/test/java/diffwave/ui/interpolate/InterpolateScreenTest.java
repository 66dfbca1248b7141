package diffwave.ui.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Rest;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
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

/** The screen by keys alone, and its pictures in target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class InterpolateScreenTest {

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"LIGHT,en", "DARK,ko"})
    void the_slider_by_keys(ColorScheme scheme, String language, FxRobot robot) throws Exception {
        FakeMaker maker = new FakeMaker(worker);
        FakeSound sound = new FakeSound();
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> {
                    StudioApp made = new StudioApp(
                            maker,
                            sound,
                            new FakeFiles(),
                            new Look(new SimpleObjectProperty<>(scheme)),
                            Preferences.forgotten(),
                            Desk.ofWindow(),
                            Words.in(Locale.of(language)));
                    stage.setScene(made.shell().scene(1280, 800));
                    stage.setWidth(1280);
                    stage.setHeight(800);
                    stage.show();
                    return made;
                })
                .get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        picture("interpolate-empty", scheme, language, robot);
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
        picture("interpolate", scheme, language, robot);
    }

    private void picture(String name, ColorScheme scheme, String language, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        Path file = FOLDER.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language + ".png");
        Files.createDirectories(FOLDER);
        robot.interact(() -> {
            try {
                ImageIO.write(
                        SwingFXUtils.fromFXImage(stage.getScene().getRoot().snapshot(null, null), null),
                        "png",
                        file.toFile());
            } catch (java.io.IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
        });
        assertThat(file).isNotEmptyFile();
    }
}
