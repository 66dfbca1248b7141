package diffwave.ui.generate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.job.Worker;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit: what is asked, where it is written and what is said. */
final class FilmSavingTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final Loop fx = new Loop();
    private final Context context =
            Context.of(maker, new Transport(new FakeSound()), new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
    private final GenerateViewModel model = new GenerateViewModel(context);
    private final FakeFiles files = new FakeFiles();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        worker.close();
    }

    private void run() {
        model.wish().steps().set(6);
        model.press(7);
        fx.until(() -> !model.running().get());
    }

    private String said() {
        fx.until(() -> model.saving().ready().get());
        return model.sentence().get();
    }

    @Test
    void before_the_first_run_there_is_nothing_to_write() {
        model.saving().animation(files);
        assertThat(files.suggested).isEmpty();
        assertThat(model.saving().ready().get()).isFalse();
    }

    @Test
    void the_palette_finds_all_three_by_export() {
        var actions =
                FilmActions.of(model.saving(), files, Words.in(Locale.ENGLISH)).values();
        assertThat(actions).hasSize(3).allMatch(action -> action.meantBy("export"));
        assertThat(actions).noneMatch(action -> action.enabled().get());
        run();
        assertThat(actions).allMatch(action -> action.enabled().get());
    }

    @Test
    void a_name_without_an_ending_gets_one() {
        run();
        files.answer = Optional.of(folder.resolve("mine"));
        model.saving().animation(files);
        assertThat(model.saving().ready().get()).isFalse(); // it is being written
        assertThat(said()).contains("mine.gif");
        assertThat(folder.resolve("mine.gif")).isNotEmptyFile();
        model.saving().strip(files);
        said();
        assertThat(folder.resolve("mine.png")).isNotEmptyFile();
        assertThat(files.suggested).containsExactly("7-seed-42-steps.gif", "7-seed-42-steps.png");
    }

    @Test
    void sounds_go_into_a_folder_of_the_runs_name_and_never_over_another() {
        run();
        files.answer = Optional.of(folder);
        model.saving().sounds(files);
        assertThat(said()).startsWith("6 steps are in ");
        assertThat(folder.resolve("7-seed-42-steps").toFile().list()).hasSize(12);
        model.saving().sounds(files);
        assertThat(said()).contains("there already");
    }

    @Test
    void a_place_that_cannot_be_written_is_said() throws Exception {
        run();
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        files.answer = Optional.of(file.resolve("mine.gif"));
        model.saving().animation(files);
        assertThat(said()).contains("cannot be written");
        files.answer = Optional.of(file);
        model.saving().sounds(files);
        assertThat(said()).contains("cannot be made");
    }
}
