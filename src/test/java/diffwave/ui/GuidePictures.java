package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.audio.NoiseColour;
import diffwave.job.Worker;
import diffwave.studio.Places;
import diffwave.studio.PrecisionWish;
import diffwave.studio.Studio;
import diffwave.studio.StudioOptions;
import diffwave.studio.Take;
import diffwave.ui.denoise.AddedNoise;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.sweep.Parameter;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
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

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final double SCALE = 1.5;

    @TempDir
    private Path home;

    private final Worker worker = new Worker();
    private final FakeSound sound = new FakeSound();
    private Studio studio;
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
        Fonts.load();
    }

    @AfterEach
    void end() {
        worker.submit("end", progress -> {
                    studio.close();
                    return "";
                })
                .result()
                .join();
        worker.close();
    }

    private void open(ColorScheme scheme) {
        Places places = new Places(home, Places.ofThisComputer().cache(), Optional.of(Path.of("models")));
        studio = new Studio(
                new StudioOptions(places, Optional.empty(), TestStudio.engine(), PrecisionWish.AUTO), worker);
        app = new StudioApp(
                studio,
                sound,
                new FakeFiles(),
                new Look(new SimpleObjectProperty<>(scheme)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        stage.setRenderScaleX(SCALE);
        stage.setRenderScaleY(SCALE);
        stage.setScene(app.shell().scene(1280, 800));
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
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
        robot.interact(() -> {
            Node root = stage.getScene().getRoot();
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(SCALE, SCALE));
            int height = (int) (stage.getHeight() * SCALE);
            WritableImage seen = root.snapshot(how, new WritableImage((int) (1280 * SCALE), height));
            try {
                Files.createDirectories(FOLDER);
                ImageIO.write(
                        SwingFXUtils.fromFXImage(seen, null),
                        "png",
                        FOLDER.resolve("guide-" + name + ".png").toFile());
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        assertThat(FOLDER.resolve("guide-" + name + ".png")).isNotEmptyFile();
    }
}
