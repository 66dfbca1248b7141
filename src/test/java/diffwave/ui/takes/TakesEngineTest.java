package diffwave.ui.takes;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.studio.Recipe;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.ui.Drags;
import diffwave.ui.EngineWindow;
import diffwave.ui.Fakes;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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

/** "Takes" over the real engine with tiny models, by keys alone. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class TakesEngineTest {

    private static final int RATE = 8_000;

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

    private Shelf shelf() {
        return app.library().shelf();
    }

    private Take chosen() {
        return shelf().chosen().get().orElseThrow();
    }

    /** Digits are made by their keys on "Generate"; then "Takes" comes to the front. */
    private void made(FxRobot robot, KeyCode... digits) {
        for (KeyCode digit : digits) {
            int before = shelf().takes().size();
            robot.push(digit); // on the empty start it makes at once
            if (before > 0) {
                robot.push(KeyCode.ENTER);
            }
            eventually(() -> !app.generate().running().get() && shelf().takes().size() == before + 1);
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    }

    private void palette(FxRobot robot, String typed) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(typed);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void heard_starred_found_and_made_again_to_the_last_bit(FxRobot robot) {
        made(robot, KeyCode.DIGIT7, KeyCode.DIGIT3);
        Take three = chosen();
        assertThat(three.recipe().label()).contains("three");
        robot.push(KeyCode.SPACE);
        assertThat(window.sound.played.getLast()).isEqualTo(three.clip());
        robot.push(KeyCode.SPACE);
        assertThat(window.sound.playing).isFalse();

        robot.push(KeyCode.DOWN);
        Take seven = chosen();
        assertThat(seven.recipe().label()).contains("seven");
        robot.push(KeyCode.S);
        assertThat(shelf().starred()).containsExactly(seven);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("thr");
        assertThat(app.library().found()).containsExactly(three);
        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.DELETE);
        assertThat(app.library().found()).containsExactly(three, seven);
        window.tabTo("starred", robot);
        robot.push(KeyCode.SPACE);
        assertThat(app.library().found()).containsExactly(seven);
        assertThat(window.sound.playing).as("Space is the star's").isFalse();
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.TAB);
        assertThat(app.library().found()).hasSize(2);
        assertThat(chosen()).isEqualTo(seven);

        robot.push(KeyCode.ENTER);
        eventually(() -> shelf().takes().size() == 3 && !app.library().running().get());
        Take again = chosen();
        assertThat(again).isEqualTo(shelf().takes().getFirst());
        assertThat(again.recipe()).isEqualTo(seven.recipe());
        assertThat(again.clip().samples()).isEqualTo(seven.clip().samples()).hasSize(TestStudio.DIGIT_LENGTH);
        assertThat(seven.clip().samples()).isNotEqualTo(three.clip().samples());
    }

    @Test
    void compared_changed_sent_saved_deleted_and_brought_back(FxRobot robot) {
        made(robot, KeyCode.DIGIT7, KeyCode.DIGIT3);
        Take three = chosen();
        robot.push(KeyCode.C).push(KeyCode.DOWN);
        Take seven = chosen();
        eventually(() -> app.transport().shown().get().size() == 3);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DIGIT3);
        assertThat(window.sound.played.getLast().samples()[500])
                .as("what differs is heard")
                .isCloseTo(
                        seven.clip().samples()[500] - three.clip().samples()[500],
                        org.assertj.core.api.Assertions.within(1e-6f));
        robot.push(KeyCode.SPACE).push(KeyCode.C);

        robot.push(KeyCode.DELETE);
        assertThat(shelf().takes()).containsExactly(three);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shelf().takes()).containsExactly(three, seven);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(shelf().takes()).containsExactly(three);
        robot.push(KeyCode.CONTROL, KeyCode.Z);

        Path out = folder.resolve("out");
        assertThat(out.toFile().mkdir()).isTrue();
        window.files.answer = Optional.of(out);
        robot.interact(() -> shelf().chosen().set(Optional.of(seven)));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        eventually(() -> !app.generate().sentence().get().isEmpty());
        assertThat(out.toFile().listFiles((place, name) -> name.endsWith(".wav")))
                .singleElement()
                .satisfies(file -> assertThat(TakeFile.recipe(file.toPath())).contains(seven.recipe()));

        palette(robot, "send denoise");
        assertThat(robot.lookup("#denoise").tryQuery()).isPresent();
        eventually(() -> app.denoise().cleaned().input().get().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        palette(robot, "interpolate b");
        assertThat(app.interpolate().b().heard().get().orElseThrow().clip()).isEqualTo(seven.clip());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5).push(KeyCode.CONTROL, KeyCode.ENTER);
        eventually(() -> robot.lookup("#generate").tryQuery().isPresent()
                && app.generate().wish().labelName().equals("7"));
    }

    @Test
    void escape_stops_a_making_again_in_the_middle_and_the_next_goes_on(FxRobot robot) {
        Path wav = folder.resolve("meeting.wav");
        float[] meeting = new float[8 * RATE];
        for (int i = 0; i < meeting.length; i++) {
            meeting[i] = (float) (0.2 * Math.sin(0.2 * i) * Math.sin(0.0007 * i));
        }
        WavWriter.write(wav, new Clip(meeting, RATE), SampleFormat.PCM16);
        window.files.answer = Optional.of(wav);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3).push(KeyCode.CONTROL, KeyCode.O);
        eventually(() -> app.denoise().missing().isEmpty());
        robot.interact(() -> app.denoise().step().set(200));
        robot.interact(() -> app.denoise().choice().steps().set(2));
        robot.push(KeyCode.ENTER);
        eventually(() -> shelf().takes().size() == 1 && !app.denoise().running().get());
        Take quick = shelf().takes().getFirst();
        robot.interact(() -> shelf().add(inSteps(200, quick)));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5).push(KeyCode.UP);
        assertThat(chosen()).isNotEqualTo(quick);
        robot.push(KeyCode.ENTER);
        eventually(() -> !robot.lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().matches(".*step \\d+ of 200.*"))
                .queryAll()
                .isEmpty());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !app.library().running().get());
        assertThat(shelf().takes()).as("a stopped sound makes no take").hasSize(2);
        assertThat(app.generate().sentence().get()).isEmpty();

        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        eventually(() -> shelf().takes().size() == 3 && !app.library().running().get());
        assertThat(chosen().clip().samples()).isEqualTo(quick.clip().samples());
    }

    /** A take that asks for so many steps when it is made again. */
    private static Take inSteps(int steps, Take take) {
        Recipe was = take.recipe();
        Recipe asks = new Recipe(
                was.program(),
                was.task(),
                was.model(),
                was.modelSha256(),
                was.label(),
                was.sampling().withSteps(steps),
                was.seed(),
                was.noise(),
                was.options(),
                was.inputs(),
                was.device(),
                was.kernel(),
                was.threads(),
                was.precision());
        return new Take(take.name(), take.clip(), asks, take.notes(), take.made());
    }

    @Test
    void a_file_that_is_no_sound_gets_a_sentence_and_one_without_a_recipe_too(FxRobot robot) throws IOException {
        made(robot, KeyCode.DIGIT7);
        Path letter = Files.writeString(folder.resolve("letter.wav"), "Dear reader, this is no sound.");
        Node library = robot.lookup("#library").query();
        robot.interact(() -> Drags.drop(library, List.of(letter)));
        eventually(() -> app.generate().sentence().get().contains("letter.wav"));
        assertThat(robot.lookup("#banner").query().getAccessibleText()).contains("letter.wav");
        robot.push(KeyCode.ESCAPE);

        Path voice = folder.resolve("voice.wav");
        WavWriter.write(voice, new Clip(Fakes.voice(3, 1), Fakes.RATE), SampleFormat.PCM16);
        robot.interact(() -> Drags.drop(library, List.of(voice)));
        eventually(() -> app.generate().sentence().get().contains("voice.wav"));
        assertThat(shelf().takes()).hasSize(1);
        robot.push(KeyCode.SPACE);
        assertThat(window.sound.playing).as("and what is there is heard").isTrue();
    }
}
