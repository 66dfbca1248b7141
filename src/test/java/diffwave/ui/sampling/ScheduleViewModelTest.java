package diffwave.ui.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.diffusion.Alignment;
import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.diffusion.SchedulePreset;
import diffwave.model.ModelCard;
import diffwave.problem.Problem;
import diffwave.ui.Fakes;
import diffwave.ui.shell.Edits;
import diffwave.ui.theme.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit: a schedule by hand obeys the laws of schedules, and every change can be taken back. */
final class ScheduleViewModelTest {

    private final ModelCard card = Fakes.digits();
    private final SamplingChoice choice = new SamplingChoice();
    private final Edits edits = new Edits();
    private ScheduleViewModel model;

    @BeforeEach
    void start() {
        choice.model().set(Optional.of(card));
        model = new ScheduleViewModel(choice, edits, Words.in(Locale.ENGLISH));
        model.thinned();
    }

    @Test
    void thinned_out_it_meets_whole_training_steps() {
        model.steps(5);
        model.thinned();
        double[] met = model.aligned().orElseThrow();
        int last = card.schedule().steps() - 1;
        for (int i = 0; i < 5; i++) {
            assertThat(met[i]).isCloseTo(Math.rint(i * last / 4.0), within(1e-6));
        }
    }

    @Test
    void what_it_meets_is_what_the_samplers_align_to() {
        SchedulePreset preset = model.presets().getFirst();
        model.preset(preset);
        model.move(0, 3e-4);
        try {
            double[] met = Alignment.align(card.schedule(), model.schedule().get());
            assertThat(model.aligned().orElseThrow()).isEqualTo(met);
        } catch (Problem misfit) {
            assertThat(model.validity().get()).isEqualTo(misfit.getMessage());
            assertThat(model.fits()).isFalse();
        }
    }

    @Test
    void a_drag_is_one_edit_and_undo_brings_the_same_numbers_back() {
        Schedule before = model.schedule().get();
        model.held();
        for (double beta : new double[] {0.01, 0.02, 0.03}) {
            model.move(2, beta);
        }
        model.released();
        Schedule after = model.schedule().get();
        assertThat(after.beta(2)).isEqualTo(0.03);
        edits.undo();
        assertThat(model.schedule().get()).isEqualTo(before);
        edits.redo();
        assertThat(model.schedule().get()).isEqualTo(after);
    }

    @Test
    void another_number_of_steps_keeps_the_ends() {
        double first = model.schedule().get().beta(0);
        double last = model.schedule().get().beta(model.schedule().get().steps() - 1);
        model.steps(17);
        Schedule now = model.schedule().get();
        assertThat(now.steps()).isEqualTo(17);
        assertThat(now.beta(0)).isCloseTo(first, within(1e-12));
        assertThat(now.beta(16)).isCloseTo(last, within(1e-12));
    }

    @Test
    void one_that_misses_the_training_says_why_and_can_be_repaired_and_used() {
        model.move(0, 1e-6);
        assertThat(model.fits()).isFalse();
        assertThat(model.validity().get()).contains("β");
        model.use();
        assertThat(choice.method().get()).isNotEqualTo(Method.FAST);
        model.repair();
        assertThat(model.fits()).isTrue();
        model.use();
        assertThat(choice.method().get()).isEqualTo(Method.FAST);
        assertThat(choice.sampling().schedule()).contains(model.schedule().get());
    }

    @Test
    void saved_and_opened_it_is_the_same_and_a_letter_is_none(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mine.txt");
        Schedule mine = model.schedule().get();
        model.save(file);
        model.steps(3);
        model.load(file);
        assertThat(model.schedule().get()).isEqualTo(mine);
        assertThat(SchedulePreset.byNameOrList(Files.readString(file))).isEqualTo(mine); // as the command line reads it
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear sir");
        assertThatThrownBy(() -> model.load(letter)).isInstanceOf(Problem.class);
        assertThat(model.schedule().get()).isEqualTo(mine);
    }
}
