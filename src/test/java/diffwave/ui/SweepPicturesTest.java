package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.sweep.Parameter;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
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

/** Writes what a sweep looks like to target/pictures, to be looked at. */
@ExtendWith(ApplicationExtension.class)
final class SweepPicturesTest {

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
    @CsvSource({"DARK,en", "LIGHT,en", "DARK,ko"})
    void a_sweep_in_every_look(ColorScheme scheme, String language, FxRobot robot) throws Exception {
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        FakeMaker maker = new FakeMaker(worker).holdAt(40);
        maker.failWhen(
                wish -> wish.sampling().guidance() == 3
                        && wish.sampling().steps().getAsInt() == 6,
                "The memory is full: close other programs.");
        StudioApp app = WaitForAsyncUtils.asyncFx(() -> {
                    StudioApp made = new StudioApp(
                            maker,
                            new FakeSound(),
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
        var sweep = app.generate().sweep();
        robot.interact(() -> {
            app.generate().wish().label().set(OptionalInt.of(7));
            sweep.across().parameter().set(Parameter.STEPS);
            sweep.down().parameter().set(Parameter.GUIDANCE);
            String name = Words.in(Locale.of(language)).of("sweep");
            robot.lookup(node -> node instanceof ToggleButton button && name.equals(button.getAccessibleText()))
                    .<ToggleButton>query()
                    .setSelected(true);
        });
        robot.push(KeyCode.ENTER);
        maker.held().get(20, TimeUnit.SECONDS);
        robot.interact(() ->
                robot.lookup(".inspector .scroll-pane").<ScrollPane>query().setVvalue(0.6));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        picture("sweep-making-" + suffix, robot);
        maker.release();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        robot.interact(() -> app.generate().sentence().set(""));
        picture("sweep-" + suffix, robot);
        robot.interact(() -> stage.setWidth(960));
        robot.interact(() -> stage.setHeight(640));
        picture("sweep-small-" + suffix, robot);
        robot.interact(() -> stage.setWidth(1280));
        robot.interact(() -> stage.setHeight(800));
        robot.push(KeyCode.ENTER);
        picture("sweep-opened-" + suffix, robot);
        robot.interact(() -> {
            sweep.across().parameter().set(Parameter.NONE);
            sweep.down().typed().set("1, 200");
        });
        picture("sweep-wrong-" + suffix, robot);
        robot.interact(() -> {
            sweep.down().parameter().set(Parameter.NONE);
            app.generate().wish().count().set(7);
        });
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.generate().running().get());
        picture("batch-" + suffix, robot);
        assertThat(FOLDER.resolve("sweep-" + suffix + ".png")).isNotEmptyFile();
    }

    private void picture(String name, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        robot.interact(() -> {
            WritableImage image = stage.getScene().getRoot().snapshot(null, null);
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
