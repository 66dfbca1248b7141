package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.studio.Maker;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;

/**
 * How a window is dressed for its pictures in target/pictures: theme, language, pixels a point. Tests wear four of the eight; all
 * are made by {@code mvn test -Dtest='*Pictures*' -Ddiffwave.pictures=all}, some by naming them: {@code DARK_KO_2X,LIGHT_EN_1X}.
 */
public enum Dress {
    DARK_EN_1X(ColorScheme.DARK, "en", 1),
    LIGHT_EN_2X(ColorScheme.LIGHT, "en", 2),
    DARK_KO_2X(ColorScheme.DARK, "ko", 2),
    LIGHT_KO_1X(ColorScheme.LIGHT, "ko", 1),
    LIGHT_EN_1X(ColorScheme.LIGHT, "en", 1),
    DARK_EN_2X(ColorScheme.DARK, "en", 2),
    LIGHT_KO_2X(ColorScheme.LIGHT, "ko", 2),
    DARK_KO_1X(ColorScheme.DARK, "ko", 1);

    private static final int USUAL = 4;

    /** Where pictures go. */
    public static final Path FOLDER = Path.of("target", "pictures");

    private final ColorScheme scheme;
    private final String language;
    private final int scale;

    Dress(ColorScheme scheme, String language, int scale) {
        this.scheme = scheme;
        this.language = language;
        this.scale = scale;
    }

    /** Those that a test wears. */
    public static Stream<Dress> worn() {
        String asked = System.getProperty("diffwave.pictures", "");
        return switch (asked) {
            case "" -> Stream.of(values()).limit(USUAL);
            case "all" -> Stream.of(values());
            default -> Stream.of(asked.split(",")).map(Dress::valueOf);
        };
    }

    /** The window's language. */
    public Words words() {
        return Words.in(Locale.of(language));
    }

    /** The window's theme. */
    public Look look() {
        return new Look(new SimpleObjectProperty<>(scheme));
    }

    /** The whole program in this dress, shown; on the FX thread. */
    public StudioApp show(Stage stage, Maker maker, Sound sound) {
        StudioApp app =
                new StudioApp(maker, sound, new FakeFiles(), look(), Preferences.forgotten(), Desk.ofWindow(), words());
        show(stage, app.shell().scene(1280, 800));
        return app;
    }

    /** A scene in this dress's pixels, at its own size; on the FX thread. */
    public void show(Stage stage, Scene scene) {
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
        stage.setScene(scene);
        stage.setWidth(scene.getWidth());
        stage.setHeight(scene.getHeight());
        stage.show();
    }

    /** Waits until background pictures and fades have come to rest, then writes the scene as {@code name-dark-en-1x.png}. */
    public void picture(Node root, String name, FxRobot robot) throws Exception {
        Rest.of(root.getScene()).get(20, TimeUnit.SECONDS);
        write(root, name + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-'), scale, robot);
    }

    /** Writes a node as it is now. */
    public static void write(Node root, String name, double scale, FxRobot robot) {
        Path file = FOLDER.resolve(name + ".png");
        robot.interact(() -> {
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(scale, scale));
            WritableImage image = root.snapshot(how, null);
            try {
                Files.createDirectories(FOLDER);
                ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        assertThat(file).isNotEmptyFile();
    }
}
