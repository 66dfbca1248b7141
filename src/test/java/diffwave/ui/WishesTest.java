package diffwave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.diffusion.Method;
import diffwave.diffusion.Sampling;
import diffwave.job.Worker;
import diffwave.studio.Denoise;
import diffwave.studio.Interpolate;
import diffwave.studio.Making;
import diffwave.studio.Source;
import diffwave.studio.Vocode;
import diffwave.ui.denoise.DenoiseViewModel;
import diffwave.ui.flow.Desk;
import diffwave.ui.generate.GenerateViewModel;
import diffwave.ui.interpolate.InterpolateViewModel;
import diffwave.ui.interpolate.Mixture;
import diffwave.ui.sampling.SamplingChoice;
import diffwave.ui.shell.Context;
import diffwave.ui.shell.Edits;
import diffwave.ui.takes.SessionViewModel;
import diffwave.ui.takes.WindowState;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import diffwave.ui.vocode.VocodeViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WishesTest {

    private static final Source VOICE = new Source.Memory("voice", new Clip(Fakes.voice(7, 1), Fakes.RATE));
    private static final Source OTHER = new Source.Memory("other", new Clip(Fakes.voice(2, 5), Fakes.RATE));

    private final Worker worker = new Worker();
    private final List<String> opened = new ArrayList<>();
    private final Wishes wishes;

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private final Edits edits;

    WishesTest() {
        Context context = context();
        edits = context.edits();
        wishes = wishes(context);
        wishes.controls().forEach(controls -> controls.remember("Screen", () -> opened.add("screen"), edits, WORDS));
    }

    private Context context() {
        return Context.of(
                new FakeMaker(worker), new Transport(new FakeSound()), new Desk(Runnable::run, Runnable::run), WORDS);
    }

    private static WindowState state(Wishes of) {
        return SessionViewModel.all(of.controls());
    }

    private Wishes wishes(Context context) {
        return new Wishes(
                new GenerateViewModel(context),
                new VocodeViewModel(context),
                new DenoiseViewModel(context),
                new InterpolateViewModel(context));
    }

    @AfterEach
    void end() {
        worker.close();
    }

    @Test
    void a_session_keeps_the_controls_of_all_four_screens() {
        wishes.generate().wish().label().set(OptionalInt.of(7));
        wishes.generate().wish().method().set(Method.DPM);
        wishes.generate().wish().steps().set(11);
        wishes.vocode().choice().seed().set(123);
        wishes.denoise().step().set(40);
        wishes.denoise().scaled().set(true);
        wishes.denoise().listening().amount().set(0.25);
        wishes.interpolate().mixture().set(Mixture.SPHERICAL);
        wishes.interpolate().lambda().set(0.3);
        Map<String, String> kept = state(wishes).read();

        Wishes next = wishes(context());
        state(next).write(kept);
        assertThat(state(next).read()).isEqualTo(kept);
        assertThat(next.generate().wish().steps().get()).isEqualTo(11);
        assertThat(next.denoise().step().get()).isEqualTo(40);
        assertThat(next.interpolate().mixture().get()).isEqualTo(Mixture.SPHERICAL);
    }

    @Test
    void words_that_are_wrong_or_out_of_bounds_leave_the_controls_as_they_are() {
        Map<String, String> before = state(wishes).read();
        for (String wrong : List.of("", "seven", "-1", "100000000000000000000", "NaN", "0 0 0")) {
            Map<String, String> state = new TreeMap<>(before);
            state.replaceAll((key, value) -> wrong);
            state.keySet()
                    .removeIf(key -> value(key).equals("seed") || value(key).matches("scaled|band|shared"));
            state(wishes).write(state);
            assertThat(state(wishes).read()).as("after “%s”", wrong).isEqualTo(before);
        }
    }

    @Test
    void a_dragged_slider_is_taken_back_at_once_by_its_name() {
        double before = wishes.generate().wish().guidance().get();
        drag(2, 2.5, 3);
        wishes.generate().wish().steps().set(11);
        assertThat(edits.undoes().get()).as("one act changed both").isEqualTo("Screen: several settings");
        edits.seal();
        drag(4, 4.5);
        edits.seal();
        assertThat(edits.undoes().get()).isEqualTo("Screen: guidance");
        edits.undo();
        assertThat(wishes.generate().wish().guidance().get()).isEqualTo(3);
        edits.undo();
        assertThat(wishes.generate().wish().guidance().get()).isEqualTo(before);
        assertThat(edits.canUndo().get()).isFalse();
        edits.redo();
        edits.redo();
        assertThat(wishes.generate().wish().guidance().get()).isEqualTo(4.5);
        assertThat(wishes.generate().wish().steps().get()).isEqualTo(11);
        assertThat(edits.canRedo().get()).isFalse();
        assertThat(opened).as("nothing changes unseen").containsExactly("screen", "screen", "screen", "screen");
    }

    private void drag(double... over) {
        for (double value : over) {
            wishes.generate().wish().guidance().set(value);
        }
    }

    @Test
    void another_model_is_taken_back_with_all_that_it_brought() {
        SamplingChoice choice = wishes.denoise().choice();
        assertThat(choice.models()).hasSizeGreaterThan(1);
        choice.method().set(Method.DPM);
        choice.steps().set(7);
        choice.eta().set(0.5);
        edits.seal();
        Map<String, String> before = state(wishes).read();
        choice.model().set(Optional.of(choice.models().getLast()));
        assertThat(state(wishes).read()).isNotEqualTo(before);
        edits.undo();
        assertThat(state(wishes).read()).isEqualTo(before);
    }

    @Test
    void a_label_can_be_taken_back_to_none() {
        wishes.generate().press(7);
        assertThat(wishes.generate().wish().label().get()).hasValue(7);
        edits.undo();
        assertThat(wishes.generate().wish().label().get()).isEmpty();
    }

    @Test
    void the_seed_that_follows_by_itself_is_no_edit() {
        wishes.generate().wish().label().set(OptionalInt.of(7));
        edits.seal();
        for (int i = 0; i < 2; i++) {
            wishes.generate().generate();
            worker.submit("the next", progress -> "done").result().join();
        }
        assertThat(wishes.generate().wish().seed().get()).isEqualTo(43);
        assertThat(edits.undoes().get()).isEqualTo("Screen: label");
        edits.undo();
        assertThat(wishes.generate().wish().seed().get()).isEqualTo(43);
    }

    private static String value(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    @Test
    void a_cleaned_take_goes_back_to_its_screen_with_recording_and_settings() {
        change(new Denoise("digits-8k", VOICE, OptionalInt.empty(), ddim(9), 60, true, 5, true));
        assertThat(opened).containsExactly("denoise");
        assertThat(wishes.denoise().step().get()).isEqualTo(60);
        assertThat(wishes.denoise().scaled().get()).isTrue();
        assertThat(wishes.denoise().keepBand().get()).isTrue();
        assertThat(wishes.denoise().choice().sampling()).isEqualTo(ddim(9));
        assertThat(wishes.denoise().cleaned().input().get().orElseThrow().source())
                .isEqualTo(VOICE);
    }

    @Test
    void a_sound_between_two_goes_back_with_both() {
        List<Double> lambda = List.of(0.7);
        change(new Interpolate(
                "digits-8k", VOICE, OTHER, OptionalInt.of(3), ddim(8), 70, lambda, true, true, false, 6));
        assertThat(opened).containsExactly("interpolate");
        InterpolateViewModel model = wishes.interpolate();
        assertThat(model.a().heard().get().orElseThrow().source()).isEqualTo(VOICE);
        assertThat(model.b().heard().get().orElseThrow().source()).isEqualTo(OTHER);
        assertThat(model.label().get()).hasValue(3);
        assertThat(model.lambda().get()).isEqualTo(0.7);
        assertThat(model.mixture().get()).isEqualTo(Mixture.COMPENSATED);
    }

    @Test
    void what_was_made_of_a_mel_goes_back_with_its_schedule() {
        change(new Vocode("vocoder-22k", VOICE, Optional.empty(), ddim(12), 9, Optional.empty(), true));
        assertThat(opened).containsExactly("vocode");
        assertThat(wishes.vocode().matched().get()).isTrue();
        assertThat(wishes.vocode().choice().seed().get()).isEqualTo(9);
        assertThat(wishes.vocode().choice().sampling()).isEqualTo(ddim(12));
    }

    private void change(Making wish) {
        wishes
                .changers(
                        () -> opened.add("generate"),
                        () -> opened.add("vocode"),
                        () -> opened.add("denoise"),
                        () -> opened.add("interpolate"))
                .stream()
                .filter(changer -> changer.takes(wish))
                .forEach(changer -> changer.change(wish));
    }

    private static Sampling ddim(int steps) {
        return Sampling.steps(Method.DDIM, steps);
    }
}
