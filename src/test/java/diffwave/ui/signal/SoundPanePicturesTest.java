package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.ui.Fakes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a pane looks like, on the screen and in files: {@code target/pictures/signal-*.png}. */
@ExtendWith(ApplicationExtension.class)
final class SoundPanePicturesTest {

    private TwoPanes panes;

    @Start
    void start(Stage stage) {
        panes = new TwoPanes(stage);
    }

    @AfterEach
    void closePopups(FxRobot robot) {
        panes.closePopups(robot);
    }

    @ParameterizedTest
    @CsvSource({"DARK,en,1", "LIGHT,ko,2"})
    void pictures(ColorScheme scheme, String language, double scale, FxRobot robot) throws Exception {
        robot.interact(() -> panes.show(scheme, language, scale));
        String suffix = scheme.name().toLowerCase(Locale.ROOT) + "-" + language;
        picture("signal-whole-" + suffix, scale, robot);
        robot.interact(() -> panes.viewport.select(0.3, 0.45));
        robot.interact(() -> TwoPanes.move(TwoPanes.layer(panes.upper, SpectrogramLayer.class), 420, 120));
        robot.interact(() -> panes.upper
                .style()
                .set(panes.upper.style().get().withScale(FrequencyScale.LOG).withColours(ColourMap.VIRIDIS)));
        picture("signal-log-" + suffix, scale, robot);
        robot.interact(() -> panes.viewport.zoom(0.3, 0.08));
        robot.interact(() -> panes.upper
                .style()
                .set(panes.upper.style().get().withScale(FrequencyScale.MEL).withColours(ColourMap.INFERNO)));
        picture("signal-close-" + suffix, scale, robot);
        robot.interact(() -> panes.viewport.zoom(0.3, 0.1));
        robot.interact(panes.viewport::fit);
        robot.interact(() -> panes.upper.below().melShown().set(true));
        robot.interact(() -> panes.upper.below().pitchShown().set(true));
        TwoPanes.waitFor(() -> TwoPanes.layer(panes.upper, PitchLayer.class)
                .getAccessibleText()
                .contains("Hz"));
        TwoPanes.waitFor(() ->
                TwoPanes.layer(panes.upper, MelLayer.class).getAccessibleText().contains("80"));
        picture("signal-below-" + suffix, scale, robot);
        robot.interact(() -> panes.viewport.zoom(0.3, 0.08));
        robot.interact(() ->
                panes.lower.compare(panes.clip.get(), new Clip(Fakes.voice(7, 43), TwoPanes.RATE), panes.clip.get()));
        picture("signal-compare-" + suffix, scale, robot);
        robot.interact(() -> panes.viewport.zoom(0.3, 0.15));
        picture("signal-samples-" + suffix, scale, robot);
        robot.interact(() -> panes.fire(".spectrogram-button", robot));
        Node sheet = robot.lookup(".spectrogram-settings").query();
        Image image = WaitForAsyncUtils.asyncFx(() -> (Image) sheet.snapshot(at(scale), null))
                .get();
        PaneImage.write(image, folder().resolve("signal-settings-" + suffix + ".png"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2})
    void an_exported_picture_is_what_a_screen_of_that_scale_shows(double scale, FxRobot robot) throws Exception {
        robot.interact(() -> panes.viewport.select(0.3, 0.45));
        Image exportedImage = exported(scale, robot);
        int[] exported = pixels(exportedImage);
        robot.interact(() -> panes.show(ColorScheme.DARK, "en", scale));
        robot.interact(() -> panes.viewport.select(0.3, 0.45));
        SpectrogramLayer last = TwoPanes.layer(panes.lower, SpectrogramLayer.class);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> last.complete());
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> TwoPanes.layer(panes.upper, SpectrogramLayer.class).complete());
        rest(robot);
        Image screenImage = WaitForAsyncUtils.asyncFx(() -> PaneImage.snapshot(panes.both, scale))
                .get();
        int[] screen = pixels(screenImage);
        assertThat(exported.length).isEqualTo(screen.length);
        PaneImage.write(exportedImage, folder().resolve("signal-export-" + scale + ".png"));
        PaneImage.write(screenImage, folder().resolve("signal-screen-" + scale + ".png"));
        int different = 0;
        for (int i = 0; i < screen.length; i++) {
            different += exported[i] == screen[i] ? 0 : 1;
        }
        assertThat(different).as("pixels that differ of " + screen.length).isZero();
    }

    private Image exported(double scale, FxRobot robot) throws Exception {
        CompletableFuture<Image> image = new CompletableFuture<>();
        robot.interact(() -> PaneImage.of(panes.both, scale).thenAccept(image::complete));
        return image.get(20, TimeUnit.SECONDS);
    }

    private static void rest(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents(5);
        robot.interact(() -> {});
    }

    private void picture(String name, double scale, FxRobot robot) throws Exception {
        PaneImage.write(exported(scale, robot), folder().resolve(name + ".png"));
    }

    private static Path folder() throws java.io.IOException {
        return Files.createDirectories(Path.of("target", "pictures"));
    }

    private static javafx.scene.SnapshotParameters at(double scale) {
        var how = new javafx.scene.SnapshotParameters();
        how.setTransform(javafx.scene.transform.Transform.scale(scale, scale));
        how.setFill(javafx.scene.paint.Color.TRANSPARENT);
        return how;
    }

    private static int[] pixels(Image image) {
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return argb;
    }
}
