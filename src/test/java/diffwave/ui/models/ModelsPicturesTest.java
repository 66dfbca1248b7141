package diffwave.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.Models;
import diffwave.studio.TinyModels;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
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
import org.testfx.util.WaitForAsyncUtils;

/** Writes what "Models" looks like, with the models that ship, to target/pictures. */
@ExtendWith(ApplicationExtension.class)
final class ModelsPicturesTest {

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DARK,en", "LIGHT,ko"})
    void the_models_in_every_look(ColorScheme scheme, String language, FxRobot robot) throws Exception {
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        FakeMaker maker = new FakeMaker(worker);
        TinyModels.both(folder);
        Path own = folder.resolve("own");
        Path shipped = Path.of("models");
        maker.installed = new Models(List.of(own, shipped), own, Optional.of(shipped));
        StudioApp app =
                WaitForAsyncUtils.asyncFx(() -> show(maker, scheme, language)).get();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        robot.push(KeyCode.V);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.models().verdicts().isEmpty());
        picture("models-" + suffix, robot);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DELETE);
        picture("models-sure-" + suffix, robot);
        robot.push(KeyCode.ESCAPE);
        Path bare = TinyModels.bare(folder.resolve("bare.pt"));
        robot.interact(() -> app.models().bringing().take(List.of(bare)));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !app.models().bringing().busy().get());
        picture("models-told-" + suffix, robot);
        Path checkpoint = TinyModels.lmnt(folder.resolve("weights-1000.pt"));
        robot.interact(() -> app.models().bringing().take(List.of(checkpoint)));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> app.models().bringing().found().get().isPresent());
        picture("models-new-" + suffix, robot);
        assertThat(FOLDER.resolve("models-" + suffix + ".png")).isNotEmptyFile();
    }

    private StudioApp show(FakeMaker maker, ColorScheme scheme, String language) {
        StudioApp app = new StudioApp(
                maker,
                new FakeSound(),
                new FakeFiles(),
                new Look(new SimpleObjectProperty<>(scheme)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.of(language)));
        stage.setScene(app.shell().scene(1280, 800));
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        return app;
    }

    private void picture(String name, FxRobot robot) throws Exception {
        Rest.of(stage.getScene()).get(20, TimeUnit.SECONDS);
        robot.interact(() -> {
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(1.5, 1.5));
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
