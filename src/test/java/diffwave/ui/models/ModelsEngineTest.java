package diffwave.ui.models;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.studio.Installed;
import diffwave.studio.Models;
import diffwave.studio.TinyModels;
import diffwave.ui.Drags;
import diffwave.ui.EngineWindow;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** "Models" over the real studio: what is brought in here speaks on "Generate", what is removed does not. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class ModelsEngineTest {

    @TempDir
    private Path folder;

    private EngineWindow window;
    private StudioApp app;

    @Start
    void start(Stage stage) {
        window = new EngineWindow(folder);
        app = window.show(stage, 1100, 700);
    }

    @AfterEach
    void end() {
        window.close();
    }

    private List<String> names() {
        return app.models().list().stream().map(Installed::name).toList();
    }

    private String chosen() {
        return app.models().chosen().get().map(Installed::name).orElse("");
    }

    private Installed one() {
        return app.models().chosen().get().orElseThrow();
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup("#verdict").queryAs(Label.class).getText();
    }

    /** Enter in the form installs what was recognised. */
    private void installed(FxRobot robot, String name) {
        eventually(() -> app.models().bringing().found().get().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(name);
        robot.push(KeyCode.ENTER);
        eventually(() -> chosen().equals(name));
    }

    @Test
    void a_dropped_checkpoint_is_installed_verified_and_speaks(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(names()).containsExactly("tiny-digits", "tiny-vocoder");
        Path checkpoint = TinyModels.lmnt(folder.resolve("net.pt"));
        robot.interact(() -> Drags.drop(robot.lookup("#models").query(), List.of(checkpoint)));
        installed(robot, "mine");
        assertThat(names()).containsExactly("mine", "tiny-digits", "tiny-vocoder");
        assertThat(Files.isRegularFile(folder.resolve("models/mine/model.safetensors")))
                .isTrue();
        robot.push(KeyCode.V);
        eventually(() -> app.models().verdicts().containsKey("mine"));
        assertThat(verdict(robot)).startsWith("Whole");

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.interact(() -> app.generate()
                .wish()
                .model()
                .set(app.generate().wish().models().stream()
                        .filter(card -> card.name().equals("mine"))
                        .findFirst()));
        robot.interact(() -> app.generate().wish().steps().set(4));
        robot.push(KeyCode.ENTER);
        eventually(() -> !app.generate().running().get()
                && app.generate().shelf().takes().size() == 1);
        assertThat(app.generate().shelf().takes().getFirst().recipe().model()).isEqualTo("mine");
        assertThat(app.generate().shelf().takes().getFirst().recipe().modelSha256())
                .isEqualTo(one().card().sha256());
    }

    @Test
    void opened_named_exported_removed_and_brought_back_by_keys_alone(FxRobot robot) {
        window.files.answer = Optional.of(TinyModels.lmnt(folder.resolve("net.pt")));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6).push(KeyCode.ENTER);
        installed(robot, "mine");
        Path file = folder.resolve("mine" + Models.ENDING);
        window.files.answer = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        eventually(() -> app.generate().sentence().get().contains("mine"));

        robot.push(KeyCode.DELETE);
        assertThat(names()).containsExactly("tiny-digits", "tiny-vocoder");
        assertThat(window.studio.models()).hasSize(2);
        assertThat(Files.exists(folder.resolve("models/mine"))).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(chosen()).isEqualTo("mine");
        assertThat(window.studio.models()).hasSize(3);
        robot.push(KeyCode.V);
        eventually(() -> app.models().verdicts().containsKey("mine"));
        assertThat(verdict(robot)).as("it came back as it was").startsWith("Whole");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(names()).containsExactly("tiny-digits", "tiny-vocoder");

        robot.push(KeyCode.ENTER);
        installed(robot, "again");
        assertThat(one().folder().weights())
                .as("what was exported comes back by itself")
                .isEqualTo(TinyModels.weights(3));
    }

    @Test
    void a_damaged_model_is_called_so_and_the_others_stay_of_use(FxRobot robot) throws IOException {
        Path weights = folder.resolve("models/tiny-digits/model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 5] ^= 1;
        Files.write(weights, bytes);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(chosen()).isEqualTo("tiny-digits");
        robot.push(KeyCode.V);
        eventually(() -> app.models().verdicts().containsKey("tiny-digits"));
        assertThat(verdict(robot)).contains("tiny-digits").doesNotStartWith("Whole");
        robot.push(KeyCode.DOWN).push(KeyCode.V);
        eventually(() -> app.models().verdicts().containsKey("tiny-vocoder"));
        assertThat(verdict(robot)).startsWith("Whole");
    }

    @Test
    void what_is_no_model_gets_a_sentence_and_reading_is_left_by_escape(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        Path letter = Files.writeString(folder.resolve("letter.pt"), "Dear reader, this is no network.");
        robot.interact(() -> Drags.drop(robot.lookup("#models").query(), List.of(letter)));
        eventually(() -> app.generate().sentence().get().contains("letter.pt"));
        assertThat(app.models().bringing().source().get()).isEmpty();

        robot.interact(() -> Drags.drop(robot.lookup("#models").query(), List.of()));
        assertThat(app.generate().sentence().get()).isNotEmpty().doesNotContain("letter.pt");

        Path bare = TinyModels.bare(folder.resolve("bare.pt"));
        robot.interact(() -> Drags.drop(robot.lookup("#models").query(), List.of(bare)));
        eventually(() -> app.generate().sentence().get().contains("bare.pt"));
        assertThat(app.models().bringing().source().get())
                .as("more can be told of it")
                .contains(bare);
        robot.push(KeyCode.ESCAPE);
        assertThat(app.models().bringing().source().get()).isEmpty();
        assertThat(names()).containsExactly("tiny-digits", "tiny-vocoder");
    }
}
