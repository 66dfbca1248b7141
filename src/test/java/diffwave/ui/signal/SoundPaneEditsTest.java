package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Recording;
import diffwave.studio.Take;
import diffwave.studio.TakeFile;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.Fakes;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the menu of a pane offers: edits that can be undone, and files of what is shown. */
@ExtendWith(ApplicationExtension.class)
final class SoundPaneEditsTest {

    private TwoPanes panes;

    @Start
    void start(Stage stage) {
        panes = new TwoPanes(stage);
    }

    @AfterEach
    void closePopups(FxRobot robot) {
        panes.closePopups(robot);
    }

    @Test
    void edits_of_the_selection_are_undone_and_done_again(FxRobot robot) {
        Clip before = panes.clip.get();
        ClipEdits on = new ClipEdits(
                panes.clip.map(Optional::of), panes::change, panes.viewport, panes.edits, Words.in(Locale.ENGLISH));
        robot.interact(() -> on.run(ClipEdits.Kind.TRIM));
        assertThat(panes.clip.get()).as("nothing is selected").isSameAs(before);
        robot.interact(() -> panes.viewport.select(0.25, 0.5));
        robot.interact(() -> on.run(ClipEdits.Kind.TRIM));
        assertThat(panes.clip.get().samples()).hasSize(2_000);
        assertThat(panes.viewport.length()).isEqualTo(0.25);
        robot.interact(panes.edits::undo);
        assertThat(panes.clip.get()).isSameAs(before);
        robot.interact(panes.edits::redo);
        assertThat(panes.clip.get().samples()).hasSize(2_000);
    }

    @Test
    void a_right_click_offers_what_can_be_done(FxRobot robot) {
        robot.rightClickOn(TwoPanes.layer(panes.upper, WaveformLayer.class));
        Node trim = robot.lookup("#clip-trim").query();
        assertThat(trim.getPseudoClassStates()).contains(javafx.css.PseudoClass.getPseudoClass("disabled"));
        robot.clickOn("#clip-normalise");
        assertThat(diffwave.audio.Level.of(panes.clip.get()).peakDecibels()).isCloseTo(-1, within(1e-3));
    }

    @Test
    void the_menu_opens_by_its_key(FxRobot robot) {
        robot.interact(() -> {
            panes.upper.requestFocus();
            Event.fireEvent(
                    panes.upper, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
        });
        robot.clickOn("#clip-normalise");
        assertThat(diffwave.audio.Level.of(panes.clip.get()).peakDecibels()).isCloseTo(-1, within(1e-3));
    }

    @Test
    void picture_spectrogram_and_numbers_are_saved_from_the_menu(@TempDir Path folder, FxRobot robot) throws Exception {
        FakeFiles files = new FakeFiles();
        Context context = TwoPanes.context();
        robot.interact(() -> panes.upper.saves(files, context));
        for (String scale : List.of("1", "1_5", "2")) {
            Path file = folder.resolve("picture" + scale + ".png");
            files.answer = Optional.of(file);
            robot.rightClickOn(TwoPanes.layer(panes.upper, WaveformLayer.class));
            robot.clickOn("#pane-picture-" + scale);
            TwoPanes.waitFor(() -> Files.exists(file) && Files.size(file) > 1_000);
            assertThat(new Image(file.toUri().toString()).getWidth())
                    .isEqualTo(900 * Double.parseDouble(scale.replace('_', '.')));
        }
        for (String item : List.of("spectrogram", "numbers")) {
            Path file = folder.resolve(item + (item.equals("numbers") ? ".csv" : ".png"));
            files.answer = Optional.of(file);
            robot.rightClickOn(TwoPanes.layer(panes.upper, WaveformLayer.class));
            robot.clickOn("#pane-" + item);
            TwoPanes.waitFor(() -> Files.exists(file) && Files.size(file) > 1_000);
        }
        files.answer = Optional.of(folder.resolve("nowhere").resolve("a.png"));
        robot.rightClickOn(TwoPanes.layer(panes.upper, WaveformLayer.class));
        robot.clickOn("#pane-spectrogram");
        TwoPanes.waitFor(() -> context.sentence().get().contains("nowhere"));
    }

    @Test
    void a_part_of_a_take_keeps_its_recipe_and_one_of_a_recording_is_plain(@TempDir Path folder, FxRobot robot)
            throws Exception {
        FakeFiles files = new FakeFiles();
        Context context = TwoPanes.context();
        Take take = Fakes.take(7, 42);
        robot.interact(() -> {
            context.takes().add(take);
            panes.upper.saves(files, context);
            panes.lower.saves(files, context);
            panes.upper.show(take.clip());
            panes.viewport.select(0.25, 0.5);
        });
        files.answer = Optional.of(folder.resolve("of-take.flac"));
        robot.rightClickOn(TwoPanes.layer(panes.upper, SpectrogramLayer.class)).clickOn("#save-part");
        assertThat(files.suggested).containsExactly("7-seed-42-0.25-0.50-s.wav");
        Path plain = folder.resolve("plain.wav");
        files.answer = Optional.of(plain);
        robot.rightClickOn(TwoPanes.layer(panes.lower, WaveformLayer.class)).clickOn("#save-part");
        TwoPanes.waitFor(() -> Files.exists(plain));
        assertThat(Recording.read(plain).mono().samples()).hasSize(TwoPanes.RATE / 4);
        assertThat(TakeFile.recipe(plain)).isEmpty();
        Take part = ((FakeMaker) context.maker()).written.getLast();
        assertThat(part.clip().samples()).hasSize(TwoPanes.RATE / 4);
        assertThat(part.recipe().seed()).isEqualTo(42);
        assertThat(part.recipe().options()).containsEntry("edited", "part, 0.25 to 0.50 s");
    }
}
