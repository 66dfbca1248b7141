package diffwave.ui.interpolate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.job.Worker;
import diffwave.studio.Interpolate;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No toolkit: the grid fills from where the slider is, and what is heard follows it. */
final class InterpolateViewModelTest {

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final Loop fx = new Loop();
    private final Transport transport = new Transport(sound);
    private final Context context =
            Context.of(maker, transport, new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
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
            assertThat(heard[i]).isCloseTo(0.3f * left[i] + 0.7f * right[i], org.assertj.core.api.Assertions.within(1e-5f));
        }
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
        assertThat(context.sentence().get()).isEqualTo(
                "Drop one sound or two, not 3: the first becomes A, the second B.");
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
        assertThat(model.shift().orElseThrow()).isCloseTo(0.15, org.assertj.core.api.Assertions.within(0.006));
    }
}
