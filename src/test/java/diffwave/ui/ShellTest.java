package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.job.Job;
import diffwave.job.Worker;
import diffwave.problem.Problem;
import diffwave.studio.Settings;
import diffwave.ui.flow.Desk;
import diffwave.ui.generate.GenerateScreen;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Preferences;
import diffwave.ui.shell.SheetAsked;
import diffwave.ui.shell.Shell;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordSheet;
import diffwave.ui.transport.RecordViewModel;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window's frame: the list of jobs, comparing, recording, menus, palette and the first tour. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class ShellTest {

    private final Worker worker = new Worker();
    private final FakeSound sound = new FakeSound();
    private final FakeMicrophone microphone = new FakeMicrophone();
    private final FakeMaker maker = new FakeMaker(worker);
    private final List<Settings> kept = new ArrayList<>();
    private final CompletableFuture<Void> go = new CompletableFuture<>();
    private final Words words = Words.in(Locale.ENGLISH);
    private Context context;
    private GenerateViewModel generate;

    @Start
    void start(Stage stage) {
        Fonts.load();
        sound.microphone = microphone;
        Transport transport = new Transport(sound);
        Look look = new Look(new SimpleObjectProperty<>(ColorScheme.DARK));
        context = Context.of(maker, transport, Desk.ofWindow(), words);
        generate = new GenerateViewModel(context);
        FakeFiles files = new FakeFiles();
        GenerateScreen screen = new GenerateScreen(generate, context, files, look);
        Preferences preferences = new Preferences(Settings.USUAL, kept::add);
        Shell shell = new Shell(List.of(screen), context, look, preferences, files);
        stage.setScene(shell.scene(960, 640));
        stage.show();
    }

    @AfterEach
    void end() {
        go.complete(null);
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Job<String> watched(FxRobot robot, String name, boolean fails) {
        Job<String> job = worker.submit(name, progress -> {
            progress.report(1, 4, "step 1 of 4");
            go.join();
            if (fails) {
                throw new Problem("“" + name + "” is too short: 5 ms are needed.");
            }
            return name;
        });
        robot.interact(() -> context.activity().watch(job, name));
        return job;
    }

    private List<String> rows(FxRobot robot) {
        return robot.lookup(".job-row").queryAll().stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    private static void click(FxRobot robot, Node in, String name) {
        robot.clickOn(robot.from(in)
                .lookup((Node node) -> name.equals(node.getAccessibleText()))
                .<Node>query());
    }

    @Test
    void jobs_are_seen_moved_and_stopped_and_a_failure_says_why(FxRobot robot) throws Exception {
        Job<String> first = watched(robot, "A rather long name of a recording, denoised", false);
        Job<String> second = watched(robot, "second", false);
        Job<String> third = watched(robot, "third", true);
        eventually(() -> first.status().fraction() > 0);
        Label name = robot.lookup("#job-name").queryAs(Label.class);
        assertThat(name.getWidth()).as("not hidden at 960 px").isGreaterThanOrEqualTo(100);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(rows(robot)).hasSize(3);
        assertThat(rows(robot).get(1)).isEqualTo("second: next");
        Node last = robot.lookup(".job-row").nth(2).query();
        click(robot, last, "Earlier");
        assertThat(rows(robot).get(1)).startsWith("third");
        assertThat(worker.open()).containsExactly(first, third, second);
        click(robot, robot.lookup(".job-row").nth(2).query(), "Stop this job");
        assertThat(second.status().state()).isEqualTo(Job.State.CANCELLED);
        go.complete(null);
        eventually(() -> third.status().state().ended());
        eventually(() -> rows(robot).stream().anyMatch(row -> row.contains("too short")));
        assertThat(rows(robot)).anyMatch(row -> row.contains("took")).anyMatch(row -> row.endsWith("stopped"));
        robot.clickOn("Clear what ended");
        assertThat(rows(robot)).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#jobs").tryQuery()).isEmpty();
    }

    @Test
    void the_first_tour_is_walked_by_doing_and_ends_with_a_sound(FxRobot robot) throws Exception {
        Label text = robot.lookup("#tour-text").queryAs(Label.class);
        assertThat(text.getText()).contains("number");
        maker.holdAt(3);
        robot.push(KeyCode.DIGIT7);
        maker.held().get(20, TimeUnit.SECONDS);
        eventually(() -> text.getText().startsWith("Watch"));
        maker.release();
        eventually(() -> text.getText().contains("Space"));
        robot.push(KeyCode.SPACE);
        assertThat(sound.playing).isTrue();
        assertThat(robot.lookup("#tour").<Node>query().getParent().isVisible()).isFalse();
        assertThat(kept.getLast().comfort().toured()).isTrue();
    }

    @Test
    void escape_leaves_the_tour_for_good(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#tour").<Node>query().getParent().isVisible()).isFalse();
        assertThat(kept.getLast().comfort().toured()).isTrue();
    }

    @Test
    void variants_have_keys_where_the_digits_are_free(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        Clip clip = new Clip(new float[8_000], 8_000);
        robot.interact(
                () -> context.transport().variants(List.of(new Variant("before", clip), new Variant("after", clip))));
        robot.push(KeyCode.X);
        assertThat(context.transport().chosen().get()).isOne();
        robot.push(KeyCode.X);
        assertThat(context.transport().chosen().get()).isZero();
        robot.push(KeyCode.SHIFT, KeyCode.X);
        assertThat(context.transport().matched().get()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("lufs").push(KeyCode.ENTER);
        assertThat(context.transport().matched().get())
                .as("found by another word")
                .isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("xyzzy");
        assertThat(robot.lookup("Nothing is called so. Try another word.").tryQuery())
                .isPresent();
    }

    @Test
    void menus_hold_every_action_once(FxRobot robot) {
        MenuButton menus = robot.lookup("#menus").queryAs(MenuButton.class);
        robot.interact(menus::show);
        assertThat(menus.getItems())
                .extracting(item -> item.getText())
                .containsExactly("File", "Edit", "View", "Sound", "Generate", "Help");
        robot.interact(menus::hide);
    }

    @Test
    void a_recording_is_counted_in_and_kept_by_the_keys_alone(FxRobot robot) throws Exception {
        List<Clip> recorded = new ArrayList<>();
        robot.interact(() -> SheetAsked.from(
                robot.lookup("#generate").query(),
                close -> new RecordSheet(
                        new RecordViewModel(context.transport(), recorded::add, Desk.ofWindow(), words),
                        close,
                        words)));
        microphone.failure = "Nothing can be recorded (no microphone); connect one.";
        robot.push(KeyCode.ENTER);
        eventually(() -> robot.lookup("#record-sentence").queryLabeled().isVisible());
        microphone.failure = "";
        robot.push(KeyCode.ENTER);
        eventually(() -> robot.lookup("#record-figure").queryLabeled().getText().equals("2"));
        microphone.heard = 3_000;
        eventually(() -> robot.lookup("#record-figure").queryLabeled().getText().equals("0:00.00"));
        microphone.heard = 3_700;
        robot.push(KeyCode.ENTER);
        eventually(() -> context.transport().loaded().get());
        robot.push(KeyCode.SPACE);
        assertThat(sound.playing).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(recorded.getFirst().seconds()).isEqualTo(0.7);
        assertThat(robot.lookup("#record").tryQuery()).isEmpty();
    }

    @Test
    void undo_says_what_it_takes_back(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> {
            context.takes().add(Fakes.take(7, 42));
            generate.shelf().chooseNewest();
        });
        robot.push(KeyCode.DELETE);
        assertThat(robot.lookup((Node node) ->
                                String.valueOf(node.getAccessibleText()).matches("Undo delete .*42"))
                        .tryQuery())
                .isPresent();
    }
}
