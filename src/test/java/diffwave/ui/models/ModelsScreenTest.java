package diffwave.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.Installed;
import diffwave.studio.TinyModels;
import diffwave.ui.Drags;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "Models" with hands on keys, and a mouse that drops files. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class ModelsScreenTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeFiles files = new FakeFiles();
    private StudioApp app;

    @Start
    void start(Stage stage) {
        Fonts.load();
        maker.installed = TinyModels.both(folder);
        app = new StudioApp(
                maker,
                new FakeSound(),
                files,
                new Look(new SimpleObjectProperty<>(ColorScheme.DARK)),
                Preferences.forgotten(),
                Desk.ofWindow(),
                Words.in(Locale.ENGLISH));
        stage.setScene(app.shell().scene(1100, 700));
        stage.show();
    }

    @AfterEach
    void end() {
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> names() {
        return app.models().list().stream().map(Installed::name).toList();
    }

    private String chosen() {
        return app.models().chosen().get().map(Installed::name).orElse("");
    }

    @Test
    void opened_installed_verified_removed_and_brought_back_by_keys(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        eventually(() -> robot.lookup("#card").tryQuery().isPresent());
        robot.push(KeyCode.DOWN);
        assertThat(chosen()).isEqualTo("draft");
        eventually(() -> robot.lookup("#quality").queryAs(Label.class).getText().contains("It hums"));
        assertThat(robot.lookup("not good yet").tryQuery()).isPresent();

        robot.push(KeyCode.V);
        eventually(() -> app.models().verdicts().containsKey("draft"));
        assertThat(robot.lookup("#verdict").queryAs(Label.class).getText()).startsWith("Whole");

        files.answer = Optional.of(TinyModels.lmnt(folder.resolve("weights.pt")));
        robot.push(KeyCode.ENTER);
        eventually(() -> app.models().bringing().found().get().isPresent());
        eventually(() -> robot.lookup("#recognised").tryQuery().isPresent());
        assertThat(robot.lookup("#recognised").queryAs(Label.class).getText()).startsWith("lmnt dialect");
        robot.write("waves of mine"); // the caret stands in the name, all of it chosen
        assertThat(app.models().bringing().name().get()).isEqualTo("waves of mine");
        robot.push(KeyCode.ENTER);
        eventually(() -> app.generate().sentence().get().contains("cannot be a model's name"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("mine");
        robot.push(KeyCode.ENTER);
        eventually(() -> chosen().equals("mine"));
        assertThat(names()).containsExactly("waves", "draft", "mine");
        assertThat(app.models().chosen().get().orElseThrow().folder().weights()).isEqualTo(TinyModels.weights(3));

        robot.push(KeyCode.DELETE);
        assertThat(names()).containsExactly("waves", "draft");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(names()).containsExactly("waves", "draft", "mine");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        ComboBox<?> box = robot.lookup("#model").queryAs(ComboBox.class);
        int before = box.getItems().size();
        Object value = box.getValue();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(box.getItems())
                .as("removed while another screen is in front")
                .hasSize(before - 1);
        assertThat(box.getValue()).as("what was chosen stays").isEqualTo(value);
    }

    @Test
    void one_that_came_with_the_program_needs_a_second_word(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(chosen()).isEqualTo("waves");
        robot.push(KeyCode.DELETE);
        assertThat(names()).contains("waves");
        eventually(
                () -> robot.lookup("#sure").tryQuery().filter(Node::isVisible).isPresent());
        robot.push(KeyCode.ESCAPE);
        assertThat(app.models().asked().get()).isEmpty();
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.DELETE);
        assertThat(names()).containsExactly("draft");
    }

    @Test
    void dropped_on_another_screen_a_checkpoint_comes_here_and_a_letter_is_refused(FxRobot robot) throws Exception {
        Path checkpoint = TinyModels.lmnt(folder.resolve("net.pt"));
        robot.interact(() -> Drags.drop(app.shell(), List.of(checkpoint)));
        eventually(() -> app.models().bringing().found().get().isPresent());
        eventually(() -> robot.lookup("not installed yet").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        assertThat(app.models().bringing().source().get()).isEmpty();

        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        robot.interact(() -> Drags.drop(robot.lookup("#models").query(), List.of(letter)));
        eventually(() -> app.generate().sentence().get().contains("letter.txt"));
        assertThat(app.models().bringing().source().get()).isEmpty();
        assertThat(names()).hasSize(2);
    }
}
