package diffwave.ui.vocode;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.diffusion.Method;
import diffwave.job.Worker;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.Fakes;
import diffwave.ui.Loop;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import diffwave.ui.transport.Variant;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No toolkit: files become a list, the list becomes sound, and what was made is found again by what was asked. */
final class VocodeViewModelTest {

    private static final Path VOICE = Path.of("voice.wav");
    private static final Path MEL = Path.of("speech.npy");

    private final Worker worker = new Worker();
    private final FakeMaker maker = new FakeMaker(worker);
    private final FakeSound sound = new FakeSound();
    private final Loop fx = new Loop();
    private final Context context =
            Context.of(maker, new Transport(sound), new Desk(Runnable::run, fx), Words.in(Locale.ENGLISH));
    private final VocodeViewModel model = new VocodeViewModel(context);

    @AfterEach
    void end() {
        maker.release();
        worker.close();
    }

    private void opened(Path... files) {
        model.open(List.of(files));
        fx.until(() -> model.items().size() == files.length);
    }

    @Test
    void a_bad_file_gets_a_sentence_and_the_others_stay() {
        model.open(List.of(VOICE, Path.of("letter.wav"), MEL));
        fx.until(() -> model.items().size() == 2);
        assertThat(model.items()).extracting(item -> item.source().name()).containsExactly("voice.wav", "speech.npy");
        assertThat(context.sentence().get()).startsWith("letter.wav");
    }

    @Test
    void the_same_file_twice_is_one() {
        opened(VOICE);
        model.open(List.of(VOICE, MEL));
        fx.until(() -> model.items().size() == 2);
        assertThat(model.items()).hasSize(2);
    }

    @Test
    void all_of_the_list_is_made_and_lies_on_the_shelf() {
        opened(VOICE, MEL);
        model.vocode();
        fx.until(() ->
                context.takes().shelf().takes().size() == 2 && !model.running().get());
        assertThat(maker.inputs).containsExactly(VOICE, MEL);
        fx.until(() -> model.shown().isPresent());
        assertThat(model.shown().get().stft()).isPresent();
    }

    @Test
    void what_is_made_of_a_recording_is_heard_beside_it_at_the_same_place() {
        model.front(true);
        opened(VOICE);
        model.vocode();
        fx.until(() -> model.shown().isPresent());
        Transport transport = context.transport();
        assertThat(transport.shown().get()).extracting(Variant::name).containsExactly("Original", "Made");
        assertThat(transport.chosen().get()).as("what was made").isEqualTo(1);
        transport.toggle();
        assertThat(transport.playing().get()).isTrue();
        transport.flip();
        assertThat(transport.chosen().get()).isZero();
        assertThat(transport.playing().get()).isTrue();
    }

    @Test
    void another_model_reads_the_whole_list_again_however_often_it_is_changed() {
        opened(VOICE, MEL);
        var other = maker.models().getFirst();
        model.choice().model().set(Optional.of(other));
        model.choice()
                .model()
                .set(maker.models().stream()
                        .filter(card -> card.architecture().mel().isPresent())
                        .findFirst());
        fx.until(() -> model.items().size() == 2);
        assertThat(model.items()).extracting(item -> item.source().name()).contains("voice.wav", "speech.npy");
    }

    @Test
    void what_was_made_is_not_made_again_but_another_seed_is() {
        opened(VOICE);
        model.vocode();
        fx.until(() -> model.shown().isPresent());
        model.vocode();
        assertThat(model.running().get()).isFalse();
        model.choice().seed().set(43);
        assertThat(model.shown()).isEmpty();
        model.vocode();
        fx.until(() -> model.shown().isPresent());
        assertThat(maker.inputs).hasSize(2);
        model.choice().seed().set(42);
        assertThat(model.shown()).isPresent();
    }

    @Test
    void rows_are_the_full_schedule_those_that_fit_and_what_is_added() {
        assertThat(model.rows())
                .extracting(Preset::method)
                .startsWith(Method.DDPM, Method.FAST)
                .endsWith(Method.DPM, Method.DDIM);
        model.choice().method().set(Method.DPM);
        model.choice().steps().set(12);
        int before = model.rows().size();
        model.addRow();
        model.addRow();
        assertThat(model.rows()).hasSize(before + 1);
        assertThat(model.rows().getLast().steps()).isEqualTo(12);
    }

    @Test
    void stopped_in_the_middle_nothing_follows() {
        maker.holdAt(2);
        opened(VOICE);
        model.compare();
        maker.held().join();
        model.stop();
        maker.release();
        fx.until(() -> !model.running().get());
        assertThat(maker.inputs).hasSize(1);
        assertThat(context.takes().shelf().takes()).isEmpty();
    }

    @Test
    void without_a_vocoder_it_says_so() {
        maker.models = List.of(Fakes.digits());
        VocodeViewModel alone = new VocodeViewModel(context);
        alone.open(List.of(VOICE));
        assertThat(context.sentence().get()).contains("needs a vocoder");
    }
}
