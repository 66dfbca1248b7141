package diffwave.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.ui.Drags;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.signal.WaveformLayer;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "Takes" with hands on keys and mouse. */
@ExtendWith(ApplicationExtension.class)
final class TakesScreenTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final FakeFiles files = new FakeFiles();
    private StudioApp app;

    @Start
    void start(Stage stage) {
        Fonts.load();
        app = new StudioApp(
                maker,
                sound,
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
        maker.release();
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Shelf shelf() {
        return app.library().shelf();
    }

    @Test
    void a_selection_is_heard_saved_and_cut_out_and_the_cut_is_undone(FxRobot robot) throws Exception {
        Take seven = Fakes.take(7, 41);
        robot.interact(() -> shelf().add(seven));
        robot.interact(() -> shelf().star(seven));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        Node library = robot.lookup("#library").query();
        WaveformLayer wave = robot.from(library)
                .lookup((Node node) -> node instanceof WaveformLayer)
                .query();
        robot.drag(wave).moveBy(20, 0).moveBy(wave.getWidth() / 4, 0).drop();
        assertThat(app.transport().stretch().get())
                .as("what is selected is played alone")
                .isPresent();
        int samples =
                (int) Math.round(app.transport().stretch().get().orElseThrow().length() * 8_000);

        Path wav = folder.resolve("part.wav");
        files.answer = java.util.Optional.of(wav);
        robot.rightClickOn(wave).clickOn("#save-part");
        eventually(() -> maker.saved.contains(wav));
        Take part = maker.written.getLast();
        assertThat(part.clip().samples().length).isBetween(samples - 1, samples + 1);
        assertThat(part.recipe().options().get("edited")).startsWith("part, ");

        robot.rightClickOn(wave).clickOn("#clip-cut");
        Take cut = shelf().takes().getFirst();
        assertThat(cut.clip().samples().length)
                .isBetween(
                        seven.clip().samples().length - samples - 1,
                        seven.clip().samples().length - samples + 1);
        assertThat(cut.recipe().options().get("edited")).startsWith("Cut the selection out");
        assertThat(shelf().starred()).containsExactly(cut);
        robot.interact(() -> app.shell().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shelf().takes()).containsExactly(seven);
        assertThat(shelf().chosen().get()).contains(seven);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(app.transport().stretch().get())
                .as("another screen has its own selection")
                .isEmpty();
    }

    @Test
    void searched_compared_made_again_copied_deleted_and_brought_back_by_keys(FxRobot robot) throws Exception {
        Take seven = Fakes.take(7, 41);
        Take three = Fakes.take(3, 40);
        robot.interact(() -> {
            shelf().add(three);
            shelf().add(seven);
        });
        Node rail = robot.from(app.shell())
                .lookup((Node node) -> "Takes".equals(node.getAccessibleText())
                        && node.getStyleClass().contains("square"))
                .query();
        robot.clickOn(rail);
        assertThat(shelf().chosen().get()).contains(seven);
        GridPane rows = robot.lookup("#parameters").queryAs(GridPane.class);
        assertThat(rows.getChildren())
                .extracting(node -> ((Labeled) node).getText())
                .contains("Model", "digits-8k", "Sampler", "ddim", "Seed", "41");

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("40");
        assertThat(app.library().found()).containsExactly(three);
        robot.interact(() -> app.library().search().set(""));
        robot.interact(() -> app.shell().requestFocus());

        robot.interact(() -> shelf().chosen().set(java.util.Optional.of(seven)));
        robot.push(KeyCode.C);
        robot.push(KeyCode.DOWN);
        assertThat(app.library().other()).contains(three);
        eventually(() -> app.transport().shown().get().size() == 3);
        robot.push(KeyCode.SPACE);
        assertThat(sound.played.getLast()).as("the one just chosen").isEqualTo(three.clip());
        robot.push(KeyCode.X);
        assertThat(sound.swaps).isEqualTo(1);
        robot.push(KeyCode.DIGIT3);
        assertThat(sound.swaps).as("what differs").isEqualTo(2);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.C);

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("diffwave generate --model digits-8k --label 3")
                .contains("--seed 40"));

        robot.push(KeyCode.ENTER);
        eventually(() -> shelf().takes().size() == 3 && !app.library().running().get());
        assertThat(maker.wishes.getLast().seed()).isEqualTo(40);

        robot.push(KeyCode.DELETE);
        assertThat(shelf().takes()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shelf().takes()).hasSize(3);

        Path wav = folder.resolve("dropped.wav");
        TakeFile.write(seven, wav, diffwave.audio.SampleFormat.FLOAT32);
        robot.interact(() -> Drags.drop(robot.lookup("#library").query(), List.of(wav)));
        eventually(() -> shelf().takes().getFirst().name().equals("dropped"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        eventually(() -> robot.lookup("#generate").tryQuery().isPresent());
        eventually(() -> app.generate().wish().seed().get() == 41);
        assertThat(app.generate().wish().labelName()).isEqualTo("7");
    }

    @Test
    void sent_to_interpolate_a_take_is_its_b(FxRobot robot) {
        Take seven = Fakes.take(7, 41);
        robot.interact(() -> shelf().add(seven));
        Node rail = robot.from(app.shell())
                .lookup((Node node) -> "Takes".equals(node.getAccessibleText())
                        && node.getStyleClass().contains("square"))
                .query();
        robot.clickOn(rail);
        robot.clickOn("Send to Interpolate B");
        assertThat(app.interpolate().b().heard().get().orElseThrow().clip()).isEqualTo(seven.clip());
        assertThat(app.interpolate().a().heard().get()).isEmpty();
        assertThat(robot.lookup("#library").tryQuery()).isEmpty();
    }
}
