package diffwave.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.studio.PrecisionWish;
import diffwave.studio.Settings;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMicrophone;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
    private final FakeSound sound = new FakeSound();
    private final FakeMicrophone microphone = new FakeMicrophone();
    private final Transport transport = new Transport(sound);
    private final Preferences preferences = new Preferences(
            new Settings(Settings.Look.LIGHT, "cpu", OptionalInt.of(3), PrecisionWish.AUTO, Optional.empty(), 0.25),
            kept::add);

    @Start
    void start(Stage stage) {
        sound.microphone = microphone;
        preferences.follow(look, transport);
        stage.setScene(new Scene(
                new SettingsSheet(look, preferences, sound, files, "PyTorch 2.7.1", Words.in(Locale.ENGLISH)),
                640,
                480));
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

        click(robot, "Engine");
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

    @Test
    void devices_are_chosen_at_once_and_what_the_window_needs_is_kept(FxRobot robot) {
        click(robot, "Sound");
        ComboBox<String> output = robot.lookup("#settings-output").queryComboBox();
        assertThat(output.getItems()).containsExactly("", "test", "Headset");
        robot.interact(() -> output.setValue("Headset"));
        robot.interact(
                () -> robot.lookup("#settings-input").<String>queryComboBox().setValue("Built-in"));
        assertThat(sound.used).isEqualTo("Headset");
        assertThat(microphone.used).isEqualTo("Built-in");
        assertThat(kept.getLast().sound()).isEqualTo(new Settings.SoundCards("Headset", "Built-in"));

        click(robot, "Window");
        click(robot, "한국어");
        click(robot, "150 %");
        click(robot, "none");
        assertThat(kept.getLast().comfort())
                .isEqualTo(new Settings.Comfort(OptionalInt.of(150), Settings.Language.KOREAN, true, false));
        assertThat(look.calm().get()).as("nothing moves from now on").isTrue();
    }

    @Test
    void where_no_font_has_korean_letters_it_is_said_what_to_install(FxRobot robot) {
        Words words = Words.in(Locale.ENGLISH);
        List<String> without = said(robot, List.of("Inter", "Arial"), words);
        assertThat(without).anyMatch(text -> text.contains("install Noto Sans CJK KR"));
        assertThat(said(robot, List.of("Inter", "NanumGothic"), words)).noneMatch(text -> text.contains("install"));
    }

    private List<String> said(FxRobot robot, List<String> families, Words words) {
        List<String> texts = new ArrayList<>();
        robot.interact(() -> new WindowSettings(look, preferences, families, words)
                .getChildren().stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .forEach(texts::add));
        return texts;
    }

    @Test
    void a_device_that_is_gone_is_said() {
        StringProperty sentence = new SimpleStringProperty("");
        Settings.SoundCards chosen = new Settings.SoundCards("Studio Monitor", "");
        MissingDevices.say(chosen, sound, sentence, Desk.direct(), Words.in(Locale.ENGLISH));
        assertThat(sentence.get()).contains("Studio Monitor");
    }
}
