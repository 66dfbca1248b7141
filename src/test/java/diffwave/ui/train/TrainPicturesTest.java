package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.training.history.MadeRun;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Rest;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
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
import org.testfx.util.WaitForAsyncUtils;

/** Writes what "Train" looks like, empty and with made runs, to target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class TrainPicturesTest {

    private static final Path FOLDER = Path.of("target", "pictures");

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
    @CsvSource({"DARK,en,2", "LIGHT,ko,1"})
    void the_monitor_in_every_look(ColorScheme scheme, String language, int scale, FxRobot robot) throws Exception {
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        MadeRun first = new MadeRun(folder.resolve("first try"), 2, 0.026).rows(1_500, 10);
        MadeRun evening = new MadeRun(folder.resolve("digits-8k, evening"), 1, 0.02).rows(1_840, 10);
        MadeSounds.at(evening, 500, 2_000, 5_000, 9_000, 14_000, 18_000);
        MadeSounds.model(evening);
        StudioApp app =
                WaitForAsyncUtils.asyncFx(() -> show(scheme, language, scale)).get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        picture("train-empty-" + suffix, scale, robot);
        robot.interact(() -> {
            app.train().open(first.folder());
            app.train().open(evening.folder());
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> app.train().seen().get().isPresent());
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> painted(robot));
        picture("train-" + suffix, scale, robot);
        robot.push(KeyCode.DIGIT2);
        robot.push(KeyCode.W);
        robot.moveTo("#curve");
        picture("train-validation-" + suffix, scale, robot);
        assertThat(FOLDER.resolve("train-" + suffix + ".png")).isNotEmptyFile();
    }

    private static boolean painted(FxRobot robot) {
        var images = robot.lookup(".sample .image-view").queryAllAs(ImageView.class);
        return images.size() == 18 && images.stream().allMatch(view -> view.getImage() != null);
    }

    private StudioApp show(ColorScheme scheme, String language, int scale) {
        StudioApp app = new StudioApp(
                new FakeMaker(worker),
                new FakeSound(),
                new FakeFiles(),
                new Look(new SimpleObjectProperty<>(scheme)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.of(language)));
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.setScene(app.shell().scene(1280, 800));
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        return app;
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
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
