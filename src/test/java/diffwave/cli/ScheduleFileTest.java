package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.diffusion.Schedule;
import diffwave.ui.Fakes;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.sampling.ScheduleViewModel;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the window saves, the command line reads. */
final class ScheduleFileTest {

    @Test
    void a_schedule_drawn_in_the_window_is_read_from_its_file(@TempDir Path folder) {
        SamplingChoice choice = new SamplingChoice();
        choice.model().set(Optional.of(Fakes.digits()));
        ScheduleViewModel drawn = new ScheduleViewModel(choice, new Edits(), Words.in(Locale.ENGLISH));
        drawn.thinned();
        drawn.steps(7);
        drawn.move(3, 0.0123456789);
        Path file = folder.resolve("my schedule.txt");
        drawn.save(file);

        SamplingFlags flags = CommandLine.populateCommand(new SamplingFlags(), "--schedule", "@" + file);
        Optional<Schedule> read = flags.sampling(Fakes.digits()).schedule();
        assertThat(read).contains(drawn.schedule().get());
    }
}
