package diffwave.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.dataset.DataSet;
import diffwave.dataset.Edits;
import diffwave.dataset.Member;
import diffwave.dataset.Split;
import diffwave.job.Worker;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeMicrophone;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/** "Data set" with hands on keys. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 1, unit = TimeUnit.MINUTES)
final class DatasetScreenTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeFiles files = new FakeFiles();
    private final FakeSound sound = new FakeSound();
    private final FakeMicrophone microphone = new FakeMicrophone();
    private StudioApp app;

    @Start
    void start(Stage stage) {
        Fonts.load();
        sound.microphone = microphone;
        app = new StudioApp(
                new FakeMaker(worker),
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
        worker.close();
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private DatasetViewModel model() {
        return app.dataset();
    }

    private void opened(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        files.answer = Optional.of(Digits.in(folder.resolve("digits")));
        robot.push(KeyCode.ENTER);
        eventually(() -> model().report().get().isPresent());
    }

    private List<String> shown() {
        return model().filter().found().stream().map(Member::name).toList();
    }

    private String picked() {
        return model().picked().get().stream().map(Member::name).reduce("", String::concat);
    }

    @Test
    void opened_checked_filtered_heard_and_left_out_with_undo(FxRobot robot) throws Exception {
        opened(robot);
        assertThat(shown()).hasSize(18);
        robot.interact(() -> model().filter().shown().set(Shown.FOUND));
        assertThat(shown()).containsExactly("2_anna_10.wav", "3_anna_10.wav");
        assertThat(robot.lookup("#member-count").queryAs(Label.class).getText()).isEqualTo("2 of 18");
        ListView<?> list = robot.lookup("#members").queryListView();
        robot.interact(list::requestFocus);
        robot.interact(() -> list.getSelectionModel().select(0));
        eventually(() -> model().clip().get().isPresent());
        assertThat(robot.lookup("#matter").queryAs(Label.class).getText()).contains("full scale");
        robot.push(KeyCode.SPACE);
        eventually(() -> !sound.played.isEmpty());
        assertThat(sound.played.getLast().samples()).hasSize(4000);

        robot.push(KeyCode.DELETE);
        Path set = folder.resolve("digits");
        assertThat(Edits.read(set).leftOut()).containsExactly("2_anna_10.wav");
        assertThat(picked()).as("it stays chosen").isEqualTo("2_anna_10.wav");
        assertThat(list.getSelectionModel().getSelectedIndices()).hasSize(1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Edits.read(set).leftOut()).isEmpty();
        assertThat(model().picked().get().getFirst().leftOut()).isFalse();

        robot.push(KeyCode.DOWN);
        assertThat(picked()).isEqualTo("3_anna_10.wav");
        eventually(() -> model().clip().get().isEmpty());
        assertThat(robot.lookup("#matter").queryAs(Label.class).getText()).contains("no sound file");
    }

    @Test
    void relabelled_and_moved_several_at_once(FxRobot robot) throws Exception {
        opened(robot);
        ListView<?> list = robot.lookup("#members").queryListView();
        robot.interact(() -> list.getSelectionModel().clearSelection());
        robot.interact(() -> list.getSelectionModel().selectIndices(0, 1));
        assertThat(picked()).isEqualTo("0_anna_0.wav0_anna_5.wav");
        ComboBox<String> label = robot.lookup("#label").queryComboBox();
        assertThat(label.getValue()).isEqualTo("zero");
        robot.interact(() -> label.setValue("three"));
        Path set = folder.resolve("digits");
        assertThat(Edits.read(set).labels()).containsOnlyKeys("0_anna_0.wav", "0_anna_5.wav");
        ComboBox<Split> split = robot.lookup("#split").queryComboBox();
        assertThat(split.getValue()).as("of two kinds").isNull();
        robot.interact(() -> split.setValue(Split.TRAIN));
        assertThat(DataSet.open(set).members().subList(0, 2))
                .allMatch(member ->
                        member.split() == Split.TRAIN && member.label().equals(Optional.of("three")));
        assertThat(picked()).isEqualTo("0_anna_0.wav0_anna_5.wav");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Edits.read(set)).isEqualTo(Edits.NONE);
    }

    @Test
    void recorded_label_after_label_done_again_and_looked_at(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.push(KeyCode.R);
        eventually(() -> robot.lookup("#own-speaker").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#own-sentence").queryAs(Label.class).getText()).contains("folder");
        Path own = folder.resolve("own");
        files.answer = Optional.of(own);
        robot.clickOn("Choose…");
        robot.clickOn("#own-speaker").write("anna");
        robot.interact(() -> robot.lookup(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith("What to say"))
                .queryTextInputControl()
                .setText("yes, no"));
        robot.interact(() -> robot.lookup(node -> node.getAccessibleText() != null
                        && node.getAccessibleText().startsWith("How often"))
                .queryTextInputControl()
                .setText("1"));
        robot.push(KeyCode.ENTER);
        record(robot, "yes");
        eventually(() -> says(robot, "no"));
        assertThat(Digits.files(own)).containsExactly("yes_anna_8.wav");
        robot.push(KeyCode.BACK_SPACE);
        record(robot, "yes");
        assertThat(Digits.files(own)).as("in the old one's place").containsExactly("yes_anna_8.wav");
        record(robot, "no");
        eventually(() -> robot.lookup("All 2 are recorded.").tryQuery().isPresent());
        assertThat(Digits.files(own)).containsExactly("no_anna_8.wav", "yes_anna_8.wav");
        robot.clickOn("#own-look");
        eventually(() -> model().report().get().isPresent());
        assertThat(model().set().get().orElseThrow().labels()).containsExactly("no", "yes");
    }

    private static boolean says(FxRobot robot, String label) {
        return robot.lookup("#own-prompt")
                .tryQueryAs(Label.class)
                .filter(prompt -> prompt.getText().equals(label))
                .isPresent();
    }

    private void record(FxRobot robot, String label) throws Exception {
        eventually(() -> says(robot, label));
        eventually(() -> "record".equals(focused(robot)));
        robot.push(KeyCode.ENTER);
        eventually(() -> microphone.on);
        microphone.heard = 0;
        eventually(() -> robot.lookup("Stop").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents(20);
        microphone.heard = 900;
        robot.push(KeyCode.ENTER);
        eventually(() -> robot.lookup("Keep").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
    }

    private static String focused(FxRobot robot) {
        var owner = robot.targetWindow().getScene().getFocusOwner();
        return owner == null ? "" : owner.getId();
    }
}
