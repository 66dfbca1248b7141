package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.studio.PrecisionWish;
import diffwave.studio.Settings;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeSound;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Theme;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Settings begin as they were left; the theme changes at once, and every change is kept. */
@ExtendWith(ApplicationExtension.class)
final class SettingsSheetTest {

    private final List<Settings> kept = new ArrayList<>();
    private final FakeFiles files = new FakeFiles();
    private final Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
    private final Transport transport = new Transport(new FakeSound());
    private final Preferences preferences = new Preferences(
            new Settings(Settings.Look.LIGHT, "cpu", OptionalInt.of(3), PrecisionWish.AUTO, Optional.empty(), 0.25),
            kept::add);

    @Start
    void start(Stage stage) {
        preferences.follow(look, transport);
        stage.setScene(new Scene(
                new SettingsSheet(look, preferences, files, "PyTorch 2.7.1", Words.in(Locale.ENGLISH)), 640, 480));
        stage.show();
    }

    private static void click(FxRobot robot, String name) {
        Node found = robot.lookup((Node node) -> name.equals(node.getAccessibleText()))
                .query();
        robot.clickOn(found);
    }

    @Test
    void what_was_left_holds_and_what_is_changed_is_kept(FxRobot robot) {
        assertThat(look.theme().getValue()).isEqualTo(Theme.LIGHT);
        assertThat(transport.volume().get()).isEqualTo(0.25);
        assertThat(kept).as("reading is no change").isEmpty();
        assertThat(robot.lookup("3").tryQuery())
                .as("a count that is no power of two")
                .isPresent();

        click(robot, "dark");
        assertThat(look.theme().getValue()).as("at once").isEqualTo(Theme.DARK);
        assertThat(kept.getLast().look()).isEqualTo(Settings.Look.DARK);

        click(robot, "GPU");
        click(robot, "one a core");
        click(robot, "bfloat16");
        files.answer = Optional.of(Path.of("/opt/libtorch"));
        click(robot, "Choose a folder");
        robot.interact(() -> transport.volume().set(0.5));
        assertThat(kept.getLast())
                .isEqualTo(new Settings(
                        Settings.Look.DARK,
                        "cuda",
                        OptionalInt.empty(),
                        PrecisionWish.REDUCED,
                        Optional.of(Path.of("/opt/libtorch")),
                        0.5));
        click(robot, "Use the one that came along");
        assertThat(kept.getLast().libtorch()).isEmpty();
    }
}
