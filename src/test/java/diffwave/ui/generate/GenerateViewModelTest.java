package diffwave.ui.generate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.diffusion.Method;
import diffwave.job.Worker;
import diffwave.studio.Generate;
import diffwave.studio.Source;
import diffwave.studio.Take;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.sampling.FastSchedule;
import diffwave.ui.sampling.StepScale;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No toolkit: the view-model on a thread of the test's. */
final class GenerateViewModelTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final Loop fx = new Loop();
    private final Words words = Words.in(Locale.ENGLISH);
    private final Transport transport = new Transport(sound);
    private final Context context = Context.of(maker, transport, new Desk(Runnable::run, fx), words);
    private final GenerateViewModel model = new GenerateViewModel(context);

    @BeforeEach
    void begin() {
        model.front(true);
    }

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private Take made() {
        fx.until(() -> !model.running().get());
        return model.shelf().takes().getFirst();
    }

    @Test
    void a_run_in_the_background_leaves_the_sound_of_another_screen_alone() {
        Clip other = new Clip(Fakes.voice(3, 9), Fakes.RATE);
        model.front(false);
        transport.load(other);
        model.press(7);
        Take made = made();
        assertThat(transport.shown().get()).extracting(Variant::clip).containsExactly(other);
        model.front(true);
        assertThat(transport.shown().get()).extracting(Variant::clip).containsExactly(made.clip());
    }

    @Test
    void one_key_on_the_empty_start_makes_a_sound() {
        model.press(7);
        assertThat(made().name()).isEqualTo("7, seed 42");
        assertThat(maker.wishes)
                .singleElement()
                .satisfies(wish -> assertThat(wish.label()).isEqualTo(OptionalInt.of(7)));
        assertThat(model.film().steps()).hasSize(50);
        assertThat(model.shown().get()).isInstanceOf(Shown.Whole.class);
    }

    @Test
    void later_a_key_only_chooses() {
        model.press(7);
        made();
        model.press(3);
        assertThat(maker.wishes).hasSize(1);
        assertThat(model.wish().labelName()).isEqualTo("3");
    }

    @Test
    void without_a_label_it_asks_for_one() {
        model.generate();
        assertThat(maker.wishes).isEmpty();
        assertThat(model.sentence().get()).isEqualTo("Choose what it should say first.");
    }

    @Test
    void the_same_wish_again_takes_the_next_seed_and_another_wish_keeps_it() {
        model.press(7);
        made();
        model.generate();
        made();
        model.press(2);
        model.generate();
        made();
        assertThat(maker.wishes).extracting(Generate::seed).containsExactly(42L, 43L, 43L);
    }

    @Test
    void stopped_in_the_middle_the_steps_stay_to_be_seen_and_heard() throws Exception {
        maker.holdAt(17);
        model.press(7);
        maker.held().get(10, TimeUnit.SECONDS);
        fx.until(() -> model.film().steps().size() == 18);
        model.stop();
        maker.release();
        fx.until(() -> !model.running().get());

        assertThat(model.shelf().takes()).isEmpty();
        assertThat(model.sentence().get()).isEmpty();
        assertThat(model.film().steps()).hasSize(18);

        model.scrub(5);
        transport.toggle();
        assertThat(sound.played.getLast().samples())
                .isEqualTo(model.film().steps().get(5).clip(Mode.BOTH).samples());
        model.mode().set(Mode.NOW);
        assertThat(sound.played.getLast().samples())
                .isEqualTo(model.film().steps().get(5).clip(Mode.NOW).samples());
    }

    @Test
    void while_it_runs_the_newest_step_is_followed_until_an_older_one_is_chosen() throws Exception {
        maker.holdAt(17);
        model.press(7);
        maker.held().get(10, TimeUnit.SECONDS);
        fx.until(() -> model.film().steps().size() == 18);
        assertThat(model.shown().get())
                .isEqualTo(new Shown.Moment(model.film().steps().getLast()));
        model.scrub(3);
        assertThat(model.film().near(40)).isEmpty();
        model.scrub(999);
        assertThat(model.shown().get())
                .isEqualTo(new Shown.Moment(model.film().steps().getLast()));
    }

    @Test
    void noise_is_heard_quietly_and_nothing_beyond_full_scale() {
        Step step = new Step(0, 1, 200, 200, 1, new float[] {4, -8}, new float[] {2, -0.5f}, 8_000);
        assertThat(step.clip(Mode.NOW).samples()).containsExactly(1, -1);
        assertThat(step.clip(Mode.GOING).samples()).containsExactly(1, -0.5f);
    }

    @Test
    void a_long_run_keeps_fewer_steps_but_its_first_and_last() {
        Film film = new Film();
        film.begin("long", 100, index -> OptionalInt.empty());
        float[] second = new float[400_000];
        for (int i = 0; i < 100; i++) {
            film.add(new Step(i, 100, 100 - i, 100, 0.5, second, second, 22_050));
        }
        assertThat(film.steps().size()).isBetween(20, 60);
        assertThat(film.steps().getFirst().index()).isZero();
        assertThat(film.steps().getLast().index()).isEqualTo(99);
        assertThat(film.index(0)).isZero();
        assertThat(film.index(film.pictures() - 1)).isEqualTo(99);
    }

    @Test
    void a_failure_is_a_sentence_and_the_next_run_clears_it() {
        maker.failWith("The model digits-8k is cut short: install it again.");
        model.press(7);
        fx.until(() -> !model.running().get());
        assertThat(model.sentence().get()).isEqualTo("The model digits-8k is cut short: install it again.");
        maker.failWith("");
        model.generate();
        made();
        assertThat(model.sentence().get()).isEmpty();
    }

    @Test
    void a_take_is_saved_where_the_person_says() {
        model.press(7);
        made();
        FakeFiles files = new FakeFiles();
        model.takes().save(files);
        assertThat(maker.saved).isEmpty();
        files.answer = Optional.of(Path.of("seven.flac"));
        model.takes().save(files);
        assertThat(maker.saved).containsExactly(Path.of("seven.flac"));
        assertThat(files.suggested).containsOnly("7-seed-42.wav");
    }

    @Test
    void a_deleted_take_comes_back_to_its_place() {
        model.press(7);
        Take first = made();
        model.generate();
        Take second = made();
        model.shelf().chosen().set(Optional.of(first));
        model.takes().delete();
        assertThat(model.shelf().takes()).containsExactly(second);
        context.edits().undo();
        assertThat(model.shelf().takes()).containsExactly(second, first);
        assertThat(model.shelf().chosen().get()).contains(first);
        context.edits().redo();
        model.takes().delete();
        assertThat(model.shown().get()).isInstanceOf(Shown.Nothing.class);
    }

    @Test
    void fast_sampling_brings_a_published_schedule_that_fits_the_model() {
        model.wish().method().set(Method.FAST);
        assertThat(model.wish().fast().get()).map(FastSchedule::name).contains("DiffWave LARGE · 6");
        model.press(1);
        made();
        assertThat(maker.wishes.getFirst().sampling().schedule()).isPresent();
        assertThat(model.film().steps()).hasSize(6);
    }

    @Test
    void without_a_sound_device_it_says_so() {
        sound.device = Optional.empty();
        model.press(7);
        made();
        transport.toggle();
        assertThat(model.sentence().get()).contains("No sound device");
    }

    @Test
    void the_step_slider_reaches_both_ends_and_gives_few_steps_more_room() {
        StepScale scale = new StepScale(model.wish());
        scale.slide(0);
        assertThat(model.wish().steps().get()).isEqualTo(1);
        scale.slide(1);
        assertThat(model.wish().steps().get()).isEqualTo(200);
        scale.slide(0.5);
        assertThat(model.wish().steps().get()).isEqualTo(51);
    }

    @Test
    void a_branch_leaves_the_run_at_the_step_shown_and_both_stay() {
        model.press(7);
        made();
        assertThat(model.canBranch()).isFalse(); // a finished sound is shown
        model.scrub(20);
        assertThat(model.canBranch()).isTrue();
        Step left = model.film().near(20).orElseThrow();
        model.branch();
        fx.until(() -> !model.running().get());
        assertThat(maker.branches).singleElement().satisfies(branch -> {
            assertThat(branch.of().seed()).isEqualTo(42);
            assertThat(branch.seed()).isEqualTo(43);
            assertThat(branch.x()).isSameAs(left.now());
            assertThat(branch.noise()).isEqualTo(left.noise());
        });
        assertThat(model.twigs().all()).hasSize(2);
        assertThat(model.film().steps().get(20)).isSameAs(left); // what both share is shown of both
        assertThat(model.film().steps().size()).isEqualTo(model.film().count().get());
        assertThat(model.shelf().takes()).hasSize(2);

        model.twig(0);
        assertThat(model.film().steps()).hasSize(50);
        assertThat(model.film().name().get()).isEqualTo("7, seed 42");
        model.scrub(49);
        assertThat(model.canBranch()).isFalse(); // no noise is left in the last step
    }

    @Test
    void a_variation_is_made_of_the_chosen_take_with_its_label_and_another_seed_each_time() {
        model.press(7);
        Take take = made();
        model.wish().strength().set(120);
        model.vary();
        fx.until(() -> !model.running().get());
        model.shelf().chosen().set(Optional.of(take));
        model.vary();
        fx.until(() -> !model.running().get());
        assertThat(maker.variations).hasSize(2).allSatisfy(vary -> {
            assertThat(vary.step()).isEqualTo(120);
            assertThat(vary.label()).isEqualTo(OptionalInt.of(7));
            assertThat(((Source.Memory) vary.source()).clip()).isSameAs(take.clip());
        });
        assertThat(maker.variations.get(0).seed())
                .isNotEqualTo(maker.variations.get(1).seed());
        assertThat(model.twigs().all()).isEmpty();
    }
}
