package diffwave.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.dataset.Edits;
import diffwave.dataset.Member;
import diffwave.job.Worker;
import diffwave.ui.EngineWindow;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.StudioApp;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Preferences;
import diffwave.ui.theme.Fonts;
import diffwave.ui.theme.Look;
import diffwave.ui.theme.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Edits in "Data set" beside what other programs write into the same folder, and edits of many recordings at once. */
@ExtendWith(ApplicationExtension.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class DatasetEditsTest {

    private static final int MANY = 3_000;

    @TempDir
    private Path folder;

    private final Worker worker = new Worker();
    private final FakeFiles files = new FakeFiles();
    private StudioApp app;
    private Path set;

    @Start
    void start(Stage stage) {
        set = folder.resolve("set");
        Fonts.load();
        app = new StudioApp(
                new FakeMaker(worker),
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
    void end(FxRobot robot) {
        robot.interact(model()::stop);
        worker.close();
    }

    private DatasetViewModel model() {
        return app.dataset();
    }

    private ListView<Member> list(FxRobot robot) {
        return robot.lookup("#members").queryListView();
    }

    /** Shown, and no check goes on beside what is timed. */
    private void opened(FxRobot robot, int recordings) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        robot.interact(() -> model().open(set));
        EngineWindow.eventually(() -> model().filter().found().size() == recordings);
        robot.interact(model()::stop);
        EngineWindow.eventually(() -> !model().running().get());
        robot.interact(list(robot)::requestFocus);
    }

    private void leaveOut(FxRobot robot, int row) {
        robot.interact(() -> list(robot).getSelectionModel().clearAndSelect(row));
        robot.push(KeyCode.DELETE);
    }

    private List<String> leftOut() {
        return List.copyOf(Edits.read(set).leftOut());
    }

    /** What the window shows as left out. */
    private List<String> dimmed() {
        return model().filter().found().stream()
                .filter(Member::leftOut)
                .map(Member::name)
                .toList();
    }

    @Test
    void what_another_program_edits_meanwhile_stays_and_is_shown(FxRobot robot) throws IOException {
        Digits.in(set);
        opened(robot, 18);
        leaveOut(robot, 0);
        Edits.read(set)
                .leavingOut(List.of("1_anna_5.wav"))
                .relabelling(List.of("1_anna_0.wav"), "eins")
                .write(set);
        leaveOut(robot, 1);
        assertThat(leftOut()).containsExactly("0_anna_0.wav", "0_anna_5.wav", "1_anna_5.wav");
        assertThat(dimmed()).isEqualTo(leftOut());
        assertThat(model().set().get().orElseThrow().labels()).contains("eins");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(leftOut()).as("an undo takes back its own").containsExactly("1_anna_5.wav");
        assertThat(Edits.read(set).labels()).isEqualTo(Map.of("1_anna_0.wav", "eins"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(leftOut()).containsExactly("0_anna_0.wav", "1_anna_5.wav");
        assertThat(dimmed()).isEqualTo(leftOut());
    }

    @Test
    void an_edit_is_taken_back_on_the_screen_after_the_folder_was_opened_again(FxRobot robot) throws IOException {
        Digits.in(set);
        opened(robot, 18);
        leaveOut(robot, 0);
        Files.copy(set.resolve("0_anna_5.wav"), set.resolve("0_anna_6.wav"));
        opened(robot, 19);
        assertThat(dimmed()).containsExactly("0_anna_0.wav");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(leftOut()).isEmpty();
        assertThat(dimmed()).isEmpty();
        leaveOut(robot, 2);
        assertThat(leftOut()).as("nothing undone comes back").containsExactly("0_anna_6.wav");
        assertThat(dimmed()).isEqualTo(leftOut());
    }

    @Test
    void thousands_are_left_out_at_once_and_stay_chosen_where_they_are(FxRobot robot) throws IOException {
        Path first = Files.createDirectory(set).resolve("0000.wav");
        WavWriter.write(first, new Clip(new float[800], 8_000), SampleFormat.PCM16);
        for (int i = 1; i < MANY; i++) {
            Files.copy(first, set.resolve(String.format(Locale.ROOT, "%04d.wav", i)));
        }
        opened(robot, MANY);
        ListView<Member> list = list(robot);
        robot.interact(() -> {
            list.scrollTo(MANY / 2);
            list.getSelectionModel().selectAll();
        });
        int top = top(list);
        atOnce(robot, model()::leaveOut);
        assertThat(leftOut()).hasSize(MANY);
        assertThat(list.getSelectionModel().getSelectedIndices()).hasSize(MANY);
        assertThat(model().picked().get()).isEqualTo(model().filter().found()).allMatch(Member::leftOut);
        assertThat(top(list)).as("the first row in sight").isEqualTo(top);

        int[] odd = IntStream.range(0, MANY).filter(i -> i % 2 == 1).toArray();
        robot.interact(() -> {
            list.getSelectionModel().clearSelection();
            list.getSelectionModel().selectIndices(odd[0], odd);
        });
        atOnce(robot, model()::leaveOut);
        assertThat(dimmed()).hasSize(MANY / 2);
        assertThat(list.getSelectionModel().getSelectedIndices().stream().mapToInt(row -> row))
                .containsExactly(IntStream.of(odd).boxed().toArray(Integer[]::new));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(dimmed()).hasSize(MANY);
        assertThat(list.getSelectionModel().getSelectedIndices()).hasSize(MANY / 2);
        assertThat(top(list)).isEqualTo(top);
    }

    /** One change of the list and one of what is chosen, however many there are; and at once, for a person. */
    private void atOnce(FxRobot robot, Runnable edit) {
        AtomicInteger lists = new AtomicInteger();
        AtomicInteger choices = new AtomicInteger();
        ListChangeListener<Member> counting = change -> lists.incrementAndGet();
        Subscription chosen = model().picked().subscribe((before, now) -> choices.incrementAndGet());
        model().filter().found().addListener(counting);
        long from = System.nanoTime();
        robot.interact(edit);
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        model().filter().found().removeListener(counting);
        chosen.unsubscribe();
        assertThat(lists).hasValue(1);
        assertThat(choices).hasValue(1);
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    private static int top(ListView<?> list) {
        return Optional.ofNullable(((VirtualFlow<?>) list.lookup(".virtual-flow")).getFirstVisibleCell())
                .orElseThrow()
                .getIndex();
    }
}
