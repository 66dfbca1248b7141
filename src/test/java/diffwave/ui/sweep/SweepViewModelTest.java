package diffwave.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.diffusion.Method;
import diffwave.job.Worker;
import diffwave.studio.Generate;
import diffwave.studio.Take;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No toolkit: what a sweep comes to, and its cells as they are made. */
final class SweepViewModelTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final Loop fx = new Loop();
    private final Context context =
            Context.of(maker, new Transport(new FakeSound()), new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
    private final SamplingChoice choice = new SamplingChoice();
    private final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.of(7));
    private final SweepViewModel model = new SweepViewModel(context, choice, label);

    @BeforeEach
    void chooses_the_digits() {
        choice.model().set(Optional.of(Fakes.digits()));
    }

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private void across(Parameter parameter, String values) {
        model.across().parameter().set(parameter);
        model.across().typed().set(values);
    }

    private void down(Parameter parameter, String values) {
        model.down().parameter().set(parameter);
        model.down().typed().set(values);
    }

    private void done() {
        fx.until(() -> !model.running().get());
    }

    private List<Class<?>> states() {
        return model.grid().cells().stream()
                .<Class<?>>map(cell -> cell.state().getClass())
                .toList();
    }

    @Test
    void steps_across_and_guidance_down_are_crossed_row_by_row() {
        across(Parameter.STEPS, "6, 12, 25");
        down(Parameter.GUIDANCE, "1, 2.5");
        assertThat(model.summary().get()).isEqualTo("6 takes");
        assertThat(model.start()).isTrue();
        done();
        assertThat(maker.wishes)
                .extracting(wish -> wish.sampling().steps().getAsInt())
                .containsExactly(6, 12, 25, 6, 12, 25);
        assertThat(maker.wishes)
                .extracting(wish -> wish.sampling().guidance())
                .containsExactly(1.0, 1.0, 1.0, 2.5, 2.5, 2.5);
        assertThat(maker.wishes).extracting(Generate::label).containsOnly(OptionalInt.of(7));
        assertThat(states()).containsOnly(Cell.State.Made.class).hasSize(6);
        Grid.Frame frame = model.grid().frame().get();
        assertThat(frame.columns()).containsExactly("6 steps", "12 steps", "25 steps");
        assertThat(frame.rows()).containsExactly("1", "2.5");
        assertThat(frame.corner()).isEqualTo("guidance");
        assertThat(frame.about()).isEqualTo("steps × guidance, 7, seed 42");
        assertThat(context.takes().shelf().takes())
                .as("each cell is a take too")
                .hasSize(6);
    }

    @Test
    void samplers_seeds_and_labels_are_swept_too() {
        across(Parameter.SAMPLER, "ancestral, DDIM, dpm++");
        down(Parameter.LABEL, "3, 8");
        model.start();
        done();
        assertThat(maker.wishes)
                .extracting(wish -> wish.sampling().method())
                .containsExactly(Method.DDPM, Method.DDIM, Method.DPM, Method.DDPM, Method.DDIM, Method.DPM);
        assertThat(maker.wishes).extracting(wish -> wish.label().getAsInt()).containsExactly(3, 3, 3, 8, 8, 8);

        across(Parameter.SEED, "5, 9");
        down(Parameter.ETA, "0, 0.5");
        model.start();
        done();
        assertThat(maker.wishes.subList(6, 10)).extracting(Generate::seed).containsExactly(5L, 9L, 5L, 9L);
        assertThat(maker.wishes.subList(6, 10))
                .extracting(wish -> wish.sampling().eta())
                .containsExactly(0.0, 0.0, 0.5, 0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STEPS    | 6, many  | For steps, “many” cannot be: type whole numbers from 1 to 200.
            STEPS    | 0        | For steps, “0” cannot be: type whole numbers from 1 to 200.
            STEPS    | 201      | For steps, “201” cannot be: type whole numbers from 1 to 200.
            STEPS    | ,        | Type the values of steps with commas between them, for example 6, 12, 25, 50.
            GUIDANCE | -1       | For guidance, “-1” cannot be: type numbers from 0 to 100, such as 0.5.
            ETA      | 1.5      | For η, “1.5” cannot be: type numbers from 0 to 1, such as 0.5.
            SAMPLER  | euler    | “euler” is no sampler: choose among ancestral, fast, DDIM, DPM-Solver++.
            LABEL    | twelve   | “twelve” is no label of this model: choose among 0, 1, 2, 3, 4, 5, 6, 7, 8, 9.
            """)
    void what_cannot_be_is_said_in_a_sentence(Parameter parameter, String typed, String sentence) {
        across(parameter, typed);
        assertThat(model.summary().get()).isEqualTo(sentence);
        assertThat(model.wrong().get()).isTrue();
        assertThat(model.start()).isFalse();
        assertThat(context.sentence().get()).isEqualTo(sentence);
        assertThat(maker.wishes).isEmpty();
    }

    @Test
    void what_does_not_go_together_is_said_too() {
        across(Parameter.STEPS, "6");
        down(Parameter.STEPS, "12");
        assertThat(model.summary().get()).startsWith("Across and down are the same");
        down(Parameter.SAMPLER, "DDIM, fast");
        assertThat(model.summary().get()).startsWith("The fast sampler has a schedule of its own");
        across(Parameter.ETA, "0, 1");
        down(Parameter.SAMPLER, "DDIM, ancestral");
        assertThat(model.summary().get()).startsWith("Only DDIM knows η");
        across(Parameter.STEPS, "1,2,3,4,5,6,7,8,9");
        down(Parameter.SEED, "1,2,3,4,5,6,7,8");
        assertThat(model.summary().get()).startsWith("72 takes are too many");
        choice.model().set(Optional.of(Fakes.vocoder()));
        down(Parameter.GUIDANCE, "1, 2");
        assertThat(model.summary().get()).startsWith("This model cannot be guided");
        down(Parameter.LABEL, "1, 2");
        assertThat(model.summary().get()).startsWith("This model has no labels");
    }

    @Test
    void a_label_must_be_chosen_unless_labels_are_swept() {
        label.set(OptionalInt.empty());
        across(Parameter.STEPS, "6, 12");
        assertThat(model.summary().get()).isEqualTo("Choose what it should say first.");
        down(Parameter.LABEL, "1, 2");
        assertThat(model.summary().get()).isEqualTo("4 takes");
    }

    @Test
    void the_time_is_told_from_earlier_runs_and_not_before() {
        across(Parameter.STEPS, "10, 20");
        assertThat(model.summary().get()).isEqualTo("2 takes");
        Generate guided = new Generate("digits-8k", OptionalInt.of(7), choice.sampling(), 1, 1);
        assertThat(guided.sampling().guidance()).isEqualTo(1.5);
        model.pace().learn(guided, 0.4);
        assertThat(model.summary().get()).as("30 steps of 0.4 s").isEqualTo("2 takes, about 12 s");
        choice.guidance().set(1);
        assertThat(model.summary().get()).as("unguided, half of that").isEqualTo("2 takes, about 6 s");
    }

    @Test
    void a_run_measures_its_own_pace() {
        across(Parameter.STEPS, "10");
        model.start();
        done();
        fx.until(() -> model.summary().get().contains("about"));
        assertThat(model.summary().get()).isEqualTo("1 take, about 1 s");
    }

    @Test
    void stopped_in_the_middle_what_was_made_stays() throws Exception {
        maker.holdAt(11);
        across(Parameter.STEPS, "6, 12, 25");
        model.start();
        fx.until(() -> model.grid().cells().get(1).state() instanceof Cell.State.Making);
        maker.held().get(10, TimeUnit.SECONDS);
        model.stop();
        maker.release();
        done();
        assertThat(maker.wishes).hasSizeLessThan(3);
        assertThat(states().getFirst()).isEqualTo(Cell.State.Made.class);
        assertThat(states().getLast()).isEqualTo(Cell.State.Stopped.class);
        assertThat(context.sentence().get()).isEmpty();
    }

    @Test
    void a_cell_that_fails_says_why_and_the_rest_goes_on() {
        maker.failWhen(wish -> wish.sampling().guidance() == 2, "The memory is full: close other programs.");
        across(Parameter.GUIDANCE, "1, 2, 3");
        model.start();
        done();
        assertThat(states()).containsExactly(Cell.State.Made.class, Cell.State.Failed.class, Cell.State.Made.class);
        assertThat(model.grid().cells().get(1).state())
                .isEqualTo(new Cell.State.Failed("The memory is full: close other programs."));
        assertThat(context.sentence().get()).isEqualTo("1 of 3 could not be made: their cells say why.");
    }

    @Test
    void the_same_again_takes_the_next_seed() {
        across(Parameter.STEPS, "6, 12");
        model.start();
        done();
        model.start();
        done();
        assertThat(maker.wishes).extracting(Generate::seed).containsExactly(42L, 42L, 43L, 43L);
    }

    @Test
    void the_pointer_moves_within_the_grid() {
        across(Parameter.STEPS, "6, 12");
        down(Parameter.GUIDANCE, "1, 2");
        model.start();
        done();
        Grid grid = model.grid();
        grid.move(1, 0);
        assertThat(grid.cursor().get()).as("the first key shows where it is").isZero();
        grid.move(1, 0);
        grid.move(1, 0);
        grid.move(0, 1);
        assertThat(grid.cursor().get()).isEqualTo(3);
        grid.move(0, 1);
        assertThat(grid.cursor().get()).isEqualTo(3);
        assertThat(grid.pointed().get()).isEqualTo(grid.cells().get(3).take());
        assertThat(grid.held().get()).isTrue();
        model.across().typed().set("6, 13");
        assertThat(grid.held().get()).as("now Enter generates").isFalse();
    }

    @Test
    void all_are_saved_under_names_that_say_the_parameters(@TempDir Path folder) throws Exception {
        across(Parameter.STEPS, "6, 12");
        down(Parameter.GUIDANCE, "1, 1.5");
        model.start();
        done();
        Take first = model.grid().cells().getFirst().take().orElseThrow();
        context.takes().shelf().takes().remove(first);
        Files.createFile(folder.resolve("7-seed-42-steps-12-guidance-1.5.wav"));
        FakeFiles files = new FakeFiles();
        files.answer = Optional.of(folder);
        model.saveAll(files);
        fx.until(() -> !model.note().get().isEmpty());
        assertThat(maker.saved)
                .as("but the deleted one, and nothing that was there is overwritten")
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "7-seed-42-steps-12-guidance-1.wav",
                        "7-seed-42-steps-6-guidance-1.5.wav",
                        "7-seed-42-steps-12-guidance-1.5-2.wav");
        assertThat(model.note().get()).isEqualTo("3 saved in " + folder);
    }
}
