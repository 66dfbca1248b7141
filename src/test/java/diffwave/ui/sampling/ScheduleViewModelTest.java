package diffwave.ui.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.diffusion.Alignment;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
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
        assertThat(file).content().doesNotContainAnyWhitespaces(); // one word to the command line's @FILE
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear sir");
        model.load(letter);
        assertThat(model.validity().get()).contains("dear sir").contains("give β separated by commas");
        model.load(Files.writeString(folder.resolve("long.txt"), "dear sir ".repeat(50)));
        assertThat(model.validity().get()).startsWith("long.txt is no schedule").hasSizeLessThan(120);
        assertThat(model.schedule().get()).isEqualTo(mine);
    }

    @Test
    void alpha_bar_is_the_product() {
        model.preset(model.presets().getFirst());
        Schedule now = model.schedule().get();
        double product = 1;
        for (int t = 0; t < now.steps(); t++) {
            product *= 1 - now.beta(t);
            assertThat(now.alphaBar(t)).isEqualTo(product);
            assertThat(now.noise(t)).isEqualTo(Math.sqrt(1 - product));
        }
    }

    @Test
    void other_ends_bend_the_curve_and_are_as_they_were_written() {
        model.steps(9);
        Schedule before = model.schedule().get();
        model.first(3e-4);
        model.last(0.3);
        Schedule now = model.schedule().get();
        assertThat(now.beta(0)).isEqualTo(3e-4);
        assertThat(now.beta(8)).isEqualTo(0.3);
        // bent evenly on the log axis: in the middle by the mean of both ends
        double ends = Math.log(3e-4 / before.beta(0)) + Math.log(0.3 / before.beta(8));
        assertThat(Math.log(now.beta(4) / before.beta(4))).isCloseTo(ends / 2, within(1e-12));
        edits.undo();
        edits.undo();
        assertThat(model.schedule().get()).isEqualTo(before);
        for (double none : new double[] {0, -1, 1, 7, Double.NaN}) {
            model.first(none);
            assertThat(model.schedule().get()).isEqualTo(before);
            assertThat(model.validity().get()).contains("each β must lie above 0 and below 1");
        }
    }

    @Test
    void linear_keeps_T_and_ends_and_cosine_keeps_T() {
        model.steps(12);
        double first = model.first();
        double last = model.last();
        model.linear();
        assertThat(model.schedule().get()).isEqualTo(Schedule.linear(12, first, last));
        model.cosine();
        assertThat(model.schedule().get()).isEqualTo(Schedule.cosine(12));
    }

    @Test
    void one_that_numbers_cannot_hold_is_refused_and_said() {
        model.steps(1_000);
        model.last(0.99);
        Schedule before = model.schedule().get();
        model.linear();
        assertThat(model.schedule().get()).isEqualTo(before);
        assertThat(model.validity().get()).contains("no longer falls");
    }

    @Test
    void where_one_entry_misses_the_others_still_say_what_they_meet() {
        model.steps(5);
        model.thinned();
        double[] before = model.aligned().orElseThrow();
        model.move(4, 0.9);
        assertThat(model.aligned()).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(model.meets(i).orElseThrow()).isCloseTo(before[i], within(1e-6));
        }
        assertThat(model.meets(4)).isEmpty();
    }

    @Test
    void one_step_alone_has_one_end() {
        model.steps(1);
        model.first(0.4);
        assertThat(model.schedule().get().betas()).containsExactly(0.4);
        model.last(0.5);
        assertThat(model.schedule().get().betas()).containsExactly(0.5);
        model.steps(4);
        assertThat(model.schedule().get().betas()).containsExactly(0.5, 0.5, 0.5, 0.5);
    }

    @Test
    void a_sampling_with_a_schedule_by_hand_is_taken_up_again() {
        model.move(2, 0.03);
        model.repair();
        model.use();
        Sampling made = choice.sampling();
        choice.method().set(Method.DDIM);
        choice.fast().set(Optional.empty());
        choice.adopt(made);
        assertThat(choice.sampling().schedule()).contains(model.schedule().get());
        model.steps(3);
        model.open();
        assertThat(model.schedule().get()).isEqualTo(made.schedule().orElseThrow());
    }
}
