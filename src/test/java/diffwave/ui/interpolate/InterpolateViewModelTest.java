package diffwave.ui.interpolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.job.Worker;
import diffwave.studio.Interpolate;
import diffwave.studio.Take;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.takes.SoundInput;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No toolkit: the grid fills from where the slider is, and what is heard follows it. */
final class InterpolateViewModelTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final Loop fx = new Loop();
    private final Transport transport = new Transport(sound);
    private final Context context = Context.of(maker, transport, new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
    private final InterpolateViewModel model = new InterpolateViewModel(context);

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private void both() {
        model.front(true);
        model.a().take(Fakes.take(5, 1));
        model.b().take(Fakes.take(5, 2));
    }

    private List<Double> asked() {
        return maker.mixed.stream().map(wish -> wish.lambdas().getFirst()).toList();
    }

    @Test
    void one_sound_alone_makes_nothing() {
        model.front(true);
        model.a().take(Fakes.take(5, 1));
        assertThat(model.running().get()).isFalse();
        assertThat(maker.mixed).isEmpty();
    }

    @Test
    void the_grid_fills_from_the_slider_outwards() {
        model.lambda().set(0.4);
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(asked()).containsExactly(0.4, 0.3, 0.5, 0.2, 0.6, 0.1, 0.7, 0.0, 0.8, 0.9, 1.0);
        assertThat(maker.mixed).allSatisfy(wish -> {
            assertThat(wish.step()).isEqualTo(50);
            assertThat(wish.sharedNoise()).isFalse();
            assertThat(wish.seed()).isEqualTo(42);
        });
    }

    @Test
    void a_change_stops_what_is_made_and_only_the_new_counts() {
        maker.holdAt(3);
        both();
        maker.held().join();
        model.step().set(80);
        model.shared().set(true);
        maker.release();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        List<Interpolate> after = maker.mixed.subList(1, maker.mixed.size());
        assertThat(after).hasSize(Grid.POINTS).allSatisfy(wish -> {
            assertThat(wish.step()).isEqualTo(80);
            assertThat(wish.sharedNoise()).isTrue();
        });
    }

    @Test
    void neighbours_fade_into_each_other() {
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        float[] left = model.made(2).orElseThrow().clip().samples();
        float[] right = model.made(3).orElseThrow().clip().samples();
        model.lambda().set(0.2);
        assertThat(model.heard().get().orElseThrow().samples()).isEqualTo(left);
        model.lambda().set(0.27);
        float[] heard = model.heard().get().orElseThrow().samples();
        for (int i = 0; i < heard.length; i += 97) {
            assertThat(heard[i]).isCloseTo(0.3f * left[i] + 0.7f * right[i], within(1e-5f));
        }
    }

    @Test
    void what_nearly_vanishes_between_its_ends_is_told() {
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(model.quieter()).isEmpty();
        for (SoundInput end : List.of(model.a(), model.b())) {
            Take take = Fakes.take(5, 1);
            float[] loud = take.clip().samples().clone();
            for (int i = 0; i < loud.length; i++) {
                loud[i] *= 10; // 20 dB
            }
            end.take(take.edited(new Clip(loud, take.clip().rate()), "gain, 20 dB"));
        }
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(model.quieter().orElseThrow()).isBetween(15, 25);
    }

    @Test
    void a_drag_is_heard_at_once() {
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(sound.playing).isFalse();
        model.drag(0.7);
        assertThat(sound.playing).isTrue();
        model.nudge(0.01);
        assertThat(model.lambda().get()).isEqualTo(0.71);
    }

    @Test
    void stopped_it_rests_until_it_is_asked_to_fill() {
        maker.holdAt(3);
        both();
        maker.held().join();
        model.stop();
        maker.release();
        fx.until(() -> !model.running().get());
        assertThat(model.ready().get()).isZero();
        model.fill();
        fx.until(() -> model.ready().get() == Grid.POINTS);
    }

    @Test
    void what_is_no_sound_gets_a_sentence_and_what_was_there_stays() throws Exception {
        both();
        Path letter = java.nio.file.Files.createTempFile("letter", ".wav");
        java.nio.file.Files.writeString(letter, "dear sir");
        model.drop(List.of(letter), true);
        fx.until(() -> !context.sentence().get().isEmpty());
        assertThat(context.sentence().get()).contains(letter.getFileName().toString());
        assertThat(model.b().heard().get()).isPresent();
        model.drop(List.of(letter, letter, letter), false);
        assertThat(context.sentence().get())
                .isEqualTo("Drop one sound or two, not 3: the first becomes A, the second B.");
    }

    @Test
    void saving_between_two_points_makes_exactly_that_one() {
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        FakeFiles files = new FakeFiles();
        files.answer = Optional.of(Path.of("between.wav"));
        model.lambda().set(0.43);
        model.save(files);
        fx.until(() -> maker.saved.size() == 1);
        assertThat(files.suggested).containsExactly("lambda-0.43.wav");
        assertThat(maker.mixed.getLast().lambdas()).containsExactly(0.43);
        assertThat(context.takes().shelf().takes()).hasSize(1);
    }

    @Test
    void the_shift_is_the_distance_of_the_onsets() {
        float[] late = new float[8_000];
        java.util.Arrays.fill(late, 2_000, 4_000, 0.5f);
        float[] early = new float[8_000];
        java.util.Arrays.fill(early, 800, 4_000, 0.5f);
        model.a().sound("late", new Clip(late, 8_000));
        model.b().sound("early", new Clip(early, 8_000));
        Alignment alignment = model.alignment().orElseThrow();
        assertThat(alignment.shift()).isCloseTo(0.15, within(0.006));
        float[] moved = alignment.b().samples();
        int begins = 0;
        while (moved[begins] == 0) {
            begins++;
        }
        assertThat(begins).as("B as it is shown begins where A does").isBetween(1_950, 2_050);
        model.a().sound("early", new Clip(early, 8_000));
        model.b().sound("late", new Clip(late, 8_000));
        assertThat(model.alignment().orElseThrow().shift()).isCloseTo(-0.15, within(0.006));
        assertThat(model.alignment().orElseThrow().b().samples()).hasSizeBetween(6_750, 6_850);
    }

    @Test
    void a_neighbour_that_is_heard_instead_is_named() {
        maker.holdAt(3);
        model.lambda().set(0.4);
        both();
        maker.held().join();
        assertThat(model.instead().get()).isEmpty();
        maker.release();
        fx.until(() -> model.ready().get() == 1);
        model.stop();
        fx.until(() -> !model.running().get());
        int made = model.ready().get();
        assertThat(made).isLessThan(Grid.POINTS);
        model.drag(0.4);
        assertThat(model.instead().get()).isEmpty();
        model.drag(1);
        assertThat(model.instead().get().orElseThrow()).isLessThan(1);
        model.fill();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(model.instead().get()).isEmpty();
    }

    @Test
    void what_failed_before_a_change_does_not_hold_what_comes_after() {
        maker.failWith("No.");
        model.front(true);
        model.a().take(Fakes.take(5, 1));
        model.b().take(Fakes.take(5, 2)); // its job fails, but that is told only below
        maker.mixedJobs.getLast().handle((takes, failure) -> failure).join();
        maker.failWith("");
        model.step().set(80);
        fx.until(() -> model.ready().get() == Grid.POINTS);
    }

    @Test
    void a_failure_is_said_once_and_fills_no_further() {
        maker.failWith("The disk is full.");
        both();
        fx.until(() -> !context.sentence().get().isEmpty());
        assertThat(context.sentence().get()).isEqualTo("The disk is full.");
        assertThat(maker.mixed).hasSize(1);
        maker.failWith("");
        model.fill();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(context.sentence().get()).isEmpty();
    }

    @Test
    void what_is_said_stays_while_the_grid_fills() {
        maker.holdAt(3);
        both();
        maker.held().join();
        model.drop(List.of(Path.of("1"), Path.of("2"), Path.of("3")), false);
        maker.release();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        assertThat(context.sentence().get()).contains("not 3");
    }

    @Test
    void all_are_saved_into_a_folder_but_never_over_what_is_there(@TempDir Path folder) throws Exception {
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        FakeFiles files = new FakeFiles();
        files.answer = Optional.of(folder);
        model.saveAll(files);
        assertThat(maker.saved).hasSize(Grid.POINTS).contains(folder.resolve("lambda-0.30.wav"));
        java.nio.file.Files.writeString(folder.resolve("lambda-0.30.wav"), "mine");
        model.saveAll(files);
        assertThat(maker.saved).hasSize(Grid.POINTS);
        assertThat(context.sentence().get()).contains("lambda-0.30.wav").contains("nothing was saved");
    }

    @Test
    void a_sound_made_to_be_kept_can_be_stopped() {
        both();
        fx.until(() -> model.ready().get() == Grid.POINTS);
        maker.holdAt(3);
        model.lambda().set(0.43);
        model.keep();
        maker.held().join();
        assertThat(model.running().get()).isTrue();
        model.stop();
        maker.release();
        fx.until(() -> !model.running().get());
        assertThat(context.takes().shelf().takes()).isEmpty();
    }
}
