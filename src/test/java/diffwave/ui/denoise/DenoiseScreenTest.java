package diffwave.ui.denoise;

import static diffwave.ui.EngineWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.studio.TakeFile;
import diffwave.ui.Drags;
import diffwave.ui.EngineWindow;
import diffwave.ui.StudioApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
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

/** The screen over the real engine with tiny models: by keys alone, stopped in the middle, and with a file that is none. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DenoiseScreenTest {

    @TempDir
    private Path folder;

    private EngineWindow window;
    private StudioApp app;
    private DenoiseViewModel model;

    @Start
    void start(Stage stage) {
        window = new EngineWindow(folder);
        app = window.show(stage, 960, 700);
        model = app.denoise();
    }

    @AfterEach
    void end() {
        window.close();
    }

    private boolean tried(int rows) {
        return !model.running().get()
                && model.listening().tried().size() == rows
                && model.listening().comparison().get().isPresent();
    }

    private Path recording(double seconds, int rate) {
        float[] x = new float[(int) (seconds * rate)];
        Random random = new Random(5);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (0.2 * Math.sin(0.2 * i) + 0.05 * random.nextGaussian());
        }
        Path file = folder.resolve("meeting.wav");
        WavWriter.write(file, new Clip(x, rate), SampleFormat.PCM16);
        return file;
    }

    @Test
    void by_keys_alone_a_recording_is_opened_cleaned_compared_and_saved(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.files.answer = Optional.of(recording(0.6, 16_000));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        eventually(() -> model.cleaned().fitting().getValue().isPresent());
        assertThat(robot.lookup("#fitting").queryAs(Hyperlink.class).getText())
                .isEqualTo("t " + model.cleaned().fitting().getValue().getAsInt());

        robot.push(KeyCode.ENTER);
        eventually(() -> tried(1));
        Tried paper = model.listening().tried().getFirst();
        assertThat(paper.run().step()).isEqualTo(25);
        assertThat(paper.take().clip().rate()).isEqualTo(8_000);
        Comparison three = model.listening().comparison().get().orElseThrow();
        assertThat(three.before().rate())
                .as("what the model cannot hold is seen too")
                .isEqualTo(16_000);
        assertThat(three.after().samples()).hasSize(9_600);

        robot.push(KeyCode.F).push(KeyCode.ENTER);
        eventually(() -> tried(2));
        assertThat(model.listening().tried().get(1).run().step())
                .isEqualTo(model.cleaned().fitting().getValue().getAsInt());

        robot.push(KeyCode.SPACE);
        assertThat(window.sound.playing).isTrue();
        window.sound.position = 3_000;
        robot.push(KeyCode.DIGIT3);
        assertThat(app.transport().chosen().get()).isEqualTo(2);
        assertThat(window.sound.position).as("at the same place").isEqualTo(3_000);
        assertThat(window.sound.played.getLast().samples())
                .isEqualTo(model.listening()
                        .comparison()
                        .get()
                        .orElseThrow()
                        .removed()
                        .samples());
        robot.push(KeyCode.DIGIT1);
        assertThat(app.transport().chosen().get()).isZero();
        robot.push(KeyCode.SPACE);

        TableView<?> table = robot.lookup("#tried").queryTableView();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.UP);
        eventually(() -> model.listening().shown().get().equals(Optional.of(paper)));

        Path saved = folder.resolve("clean.wav");
        window.files.answer = Optional.of(saved);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        eventually(() -> Files.exists(saved));
        assertThat(TakeFile.recipe(saved).orElseThrow().options()).containsEntry("step", "25");
        assertThat(app.generate().shelf().takes()).hasSize(2);
    }

    @Test
    void the_slider_of_t_obeys_the_arrows(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> robot.lookup("#step").queryAs(Slider.class).requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(model.step().get()).isEqualTo(27);
        robot.push(KeyCode.LEFT);
        assertThat(model.step().get()).isEqualTo(26);
    }

    @Test
    void a_vocoder_cleans_too_and_the_band_above_is_kept(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> {
            model.choice()
                    .model()
                    .set(model.choice().models().stream()
                            .filter(card -> card.architecture().mel().isPresent())
                            .findFirst());
            model.keepBand().set(true);
            model.drop(List.of(recording(0.5, 44_100)));
        });
        eventually(() -> model.missing().isEmpty());
        robot.push(KeyCode.ENTER);
        eventually(() -> tried(1));
        assertThat(model.listening().tried().getFirst().take().clip().rate()).isEqualTo(44_100);
        assertThat(model.listening().tried().getFirst().take().recipe().options())
                .containsEntry("keep-band", "true");
    }

    @Test
    void escape_stops_it_in_the_middle_and_the_next_goes_on(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.interact(() -> model.drop(List.of(recording(20, 8_000)))); // many windows of the model's quarter second
        eventually(() -> model.missing().isEmpty());
        robot.interact(() -> model.step().set(200));
        robot.interact(() -> model.choice().steps().set(200));
        robot.push(KeyCode.ENTER);
        eventually(() -> !robot.lookup((Node node) -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().matches(".*step \\d+ of 200.*"))
                .queryAll()
                .isEmpty());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !model.running().get());
        assertThat(model.listening().tried()).isEmpty();
        assertThat(app.generate().shelf().takes()).isEmpty();

        robot.interact(() -> {
            model.viewport().select(1, 1.2);
            model.step().set(5);
        });
        robot.push(KeyCode.ENTER);
        eventually(() -> tried(1));
        assertThat(model.listening().tried().getFirst().take().clip().samples()).hasSize(1_600);
    }

    @Test
    void a_dropped_file_that_is_not_audio_gives_a_sentence(FxRobot robot) throws IOException {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        Path letter = Files.writeString(folder.resolve("letter.flac"), "Dear reader, this is no sound.");
        Node target = robot.lookup("#denoise").query();
        robot.interact(() -> Drags.drop(target, List.of(letter)));
        eventually(() -> app.generate().sentence().get().startsWith("letter.flac is no sound file"));
        assertThat(model.missing()).contains("denoise.missing");
    }
}
