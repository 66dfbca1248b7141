package diffwave.ui.generate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.studio.EngineState;
import diffwave.studio.Take;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.signal.MelLayer;
import diffwave.ui.signal.PitchLayer;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Theme;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with hands on keys and mouse. */
@ExtendWith(ApplicationExtension.class)
final class GenerateScreenTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final FakeFiles files = new FakeFiles();
    private final Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
    private StudioApp app;
    private Stage stage;

    @Start
    void start(Stage first) {
        Fonts.load();
        stage = first;
        app = new StudioApp(
                maker, sound, files, look, Preferences.forgotten(), Desk.ofWindow(), Words.in(Locale.ENGLISH));
        stage.setScene(app.shell().scene(960, 700));
        stage.show();
    }

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean idle() {
        return !app.generate().running().get();
    }

    @Test
    void a_drag_of_a_slider_is_one_edit_which_undo_takes_back_on_its_screen(FxRobot robot) {
        int before = app.generate().wish().steps().get();
        robot.drag("#steps").moveBy(20, 0).moveBy(20, 0).moveBy(20, 0).drop();
        int after = app.generate().wish().steps().get();
        assertThat(after).isGreaterThan(before);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(app.generate().edits().undoes().get()).isEqualTo("Generate: steps");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(app.generate().wish().steps().get()).isEqualTo(before);
        assertThat(robot.lookup("#steps").tryQuery()).as("back on Generate").isPresent();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(app.generate().wish().steps().get()).isEqualTo(after);
    }

    @Test
    void a_take_is_edited_where_it_was_made_and_its_mel_and_pitch_stand_below(FxRobot robot) {
        robot.push(KeyCode.DIGIT7);
        eventually(() -> idle() && !app.generate().shelf().takes().isEmpty());
        Take made = app.generate().shelf().takes().getFirst();
        Node pane = robot.lookup("#generate .signal-ground").query();
        robot.interact(() -> ((ButtonBase) pane.lookup(".spectrogram-button")).fire());
        robot.clickOn("#spectrum-with-mel").clickOn("#spectrum-with-pitch").push(KeyCode.ESCAPE);
        eventually(() -> text(pane, PitchLayer.class).startsWith("Pitch, 1.0 s,"));
        eventually(() -> text(pane, MelLayer.class).equals("Mel, 80 bands, 1.0 s"));
        robot.rightClickOn(pane).clickOn("#clip-normalise");
        assertThat(app.generate().shelf().takes().getFirst().recipe().options()).containsKey("edited");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(app.generate().shelf().takes()).containsExactly(made);
    }

    private static String text(Node pane, Class<? extends Node> layer) {
        return pane.lookupAll("*").stream()
                .filter(layer::isInstance)
                .map(Node::getAccessibleText)
                .findFirst()
                .orElse("");
    }

    @Test
    void with_the_keyboard_alone(FxRobot robot) throws Exception {
        maker.holdAt(17);
        robot.push(KeyCode.DIGIT7);
        maker.held().get(10, TimeUnit.SECONDS);
        eventually(() -> app.generate().film().steps().size() == 18);
        assertThat(robot.lookup("#main").<Node>query().getAccessibleText()).isEqualTo("Stop");
        robot.push(KeyCode.ESCAPE);
        maker.release();
        eventually(this::idle);
        assertThat(app.generate().shelf().takes()).isEmpty();

        robot.push(KeyCode.COMMA).push(KeyCode.COMMA);
        assertThat(app.generate().shown().get())
                .isEqualTo(new Shown.Moment(app.generate().film().steps().get(15)));
        robot.push(KeyCode.SPACE);
        assertThat(sound.playing).isTrue();
        robot.push(KeyCode.SPACE);
        assertThat(sound.playing).isFalse();

        robot.push(KeyCode.ENTER);
        eventually(() -> idle() && !app.generate().shelf().takes().isEmpty());
        robot.push(KeyCode.SPACE);
        assertThat(sound.played.getLast())
                .isEqualTo(app.generate().shelf().takes().getFirst().clip());

        files.answer = Optional.of(Path.of("seven.wav"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        eventually(() -> maker.saved.contains(Path.of("seven.wav")));
        robot.push(KeyCode.S);
        assertThat(app.generate().shelf().starred()).hasSize(1);
        robot.push(KeyCode.DELETE);
        assertThat(app.generate().shelf().takes()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(app.generate().shelf().takes()).hasSize(1);
    }

    @Test
    void arrows_choose_takes_unless_a_slider_wants_them(FxRobot robot) {
        robot.push(KeyCode.DIGIT7);
        eventually(() -> idle() && app.generate().shelf().takes().size() == 1);
        robot.push(KeyCode.ENTER);
        eventually(() -> idle() && app.generate().shelf().takes().size() == 2);
        robot.push(KeyCode.RIGHT);
        assertThat(app.generate().shelf().chosen().get())
                .contains(app.generate().shelf().takes().get(1));
        robot.interact(() -> robot.lookup("#steps").query().requestFocus());
        int steps = app.generate().wish().steps().get();
        robot.push(KeyCode.LEFT);
        assertThat(app.generate().wish().steps().get()).isLessThan(steps);
        assertThat(app.generate().shelf().chosen().get())
                .contains(app.generate().shelf().takes().get(1));
        robot.interact(() -> robot.lookup("#film").query().requestFocus());
        robot.push(KeyCode.LEFT);
        assertThat(app.generate().shown().get()).isInstanceOf(Shown.Moment.class);
    }

    @Test
    void clicks_do_the_same(FxRobot robot) {
        robot.clickOn("#start-7");
        eventually(() -> idle() && !app.generate().shelf().takes().isEmpty());
        robot.clickOn("#key-3");
        assertThat(app.generate().wish().label().get()).isEqualTo(OptionalInt.of(3));
        robot.clickOn("#main");
        eventually(() -> idle() && app.generate().shelf().takes().size() == 2);
        robot.clickOn("#play");
        assertThat(sound.playing).isTrue();
        robot.clickOn("#film");
        assertThat(app.generate().shown().get()).isInstanceOf(Shown.Moment.class);
    }

    @Test
    void digits_typed_into_a_field_belong_to_it(FxRobot robot) {
        robot.doubleClickOn("#seed").write("77");
        assertThat(app.generate().wish().seed().get()).isEqualTo(77);
        assertThat(maker.wishes).isEmpty();
        robot.write("x");
        assertThat(robot.lookup("#seed").<Node>query().getStyleClass()).contains("wrong");
        assertThat(app.generate().wish().seed().get()).isEqualTo(77);
    }

    @Test
    void a_click_on_a_button_does_not_steal_space_from_playing(FxRobot robot) {
        robot.push(KeyCode.DIGIT1);
        eventually(() -> idle() && !app.generate().shelf().takes().isEmpty());
        long seed = app.generate().wish().seed().get();
        robot.clickOn("#dice");
        long other = app.generate().wish().seed().get();
        robot.push(KeyCode.SPACE);
        assertThat(sound.playing).isTrue();
        assertThat(app.generate().wish().seed().get()).isEqualTo(other).isNotEqualTo(seed);
    }

    @Test
    void a_take_is_dragged_out_as_a_file(FxRobot robot) {
        robot.push(KeyCode.DIGIT7);
        eventually(() -> idle() && !app.generate().shelf().takes().isEmpty());
        robot.drag(".take").moveBy(30, 0).moveBy(30, 0).drop();
        assertThat(files.dragged)
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName()).hasToString("7-seed-42.wav"));
    }

    @Test
    void commands_are_found_by_name(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("dark and").push(KeyCode.ENTER);
        assertThat(look.theme().getValue()).isEqualTo(Theme.LIGHT);
        robot.write("?");
        assertThat(robot.lookup("Shortcuts").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#settings");
        assertThat(robot.lookup("Theme").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("Theme").tryQuery()).isEmpty();
    }

    @Test
    void a_failed_engine_says_what_to_do(FxRobot robot) {
        robot.interact(() -> maker.tell(
                new EngineState(EngineState.Phase.FAILED, "", "The disk is full: free 500 MB and start again.", 0, 0)));
        eventually(() -> robot.lookup("engine failed").tryQuery().isPresent());
        robot.clickOn("#engine-pill");
        assertThat(robot.lookup("The disk is full: free 500 MB and start again.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void every_control_has_a_name(FxRobot robot) {
        robot.push(KeyCode.DIGIT7);
        eventually(() -> idle() && !app.generate().shelf().takes().isEmpty());
        for (Node node : robot.lookup(node -> node instanceof ButtonBase
                        || node instanceof ComboBoxBase<?>
                        || node instanceof Slider
                        || node instanceof TextInputControl)
                .queryAll()) {
            boolean text = node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().isEmpty();
            boolean named = node.getAccessibleText() != null
                    && !node.getAccessibleText().isEmpty();
            assertThat(named || text).as("%s %s", node, node.getStyleClass()).isTrue();
        }
    }
}
