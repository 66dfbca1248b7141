package diffwave.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.ui.FakeMicrophone;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.RecordViewModel.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Counted in, recorded, heard, done again, kept; and no microphone is said. */
final class RecordViewModelTest {

    private static final long SECOND = 1_000_000_000;

    private final FakeMicrophone microphone = new FakeMicrophone();
    private final FakeSound sound = new FakeSound();
    private final Transport transport = new Transport(sound);
    private final List<Clip> kept = new ArrayList<>();
    private final RecordViewModel model;

    RecordViewModelTest() {
        sound.microphone = microphone;
        model = new RecordViewModel(transport, kept::add, Desk.direct(), Words.in(Locale.ENGLISH));
    }

    private void countIn() {
        model.record();
        model.tick(5 * SECOND);
        assertThat(model.seconds().get()).isEqualTo(3);
        microphone.heard = 3_000;
        model.tick(8 * SECOND);
    }

    @Test
    void what_the_microphone_heard_while_it_counted_is_cut_off() {
        countIn();
        assertThat(model.phase().get()).isEqualTo(Phase.RECORDING);
        microphone.heard = 3_500;
        model.tick(9 * SECOND);
        assertThat(model.seconds().get()).isEqualTo(0.5);
        assertThat(model.level().get()).isEqualTo(0.4);
        model.stop();
        assertThat(model.phase().get()).isEqualTo(Phase.RECORDED);
        model.play();
        assertThat(sound.playing).isTrue();
        model.keep();
        assertThat(kept.getFirst().samples()).hasSize(500).startsWith(3f);
        assertThat(sound.playing).isFalse();
    }

    @Test
    void stopping_while_it_counts_records_nothing_and_it_can_be_done_again() {
        model.record();
        model.tick(SECOND);
        model.tick(2 * SECOND);
        assertThat(model.seconds().get()).isEqualTo(2);
        model.stop();
        assertThat(model.phase().get()).isEqualTo(Phase.READY);
        assertThat(microphone.on).isFalse();
        countIn();
        microphone.heard = 3_200;
        model.stop();
        model.record();
        assertThat(model.phase().get()).isEqualTo(Phase.COUNTING);
    }

    @Test
    void no_microphone_is_said() {
        microphone.failure = "Nothing can be recorded (no microphone); connect one.";
        model.record();
        assertThat(model.phase().get()).isEqualTo(Phase.READY);
        assertThat(model.sentence().get()).contains("no microphone");
    }

    @Test
    void a_microphone_that_hears_nothing_is_said() {
        countIn();
        model.stop();
        assertThat(model.phase().get()).isEqualTo(Phase.READY);
        assertThat(model.sentence().get()).isNotEmpty();
    }

    @Test
    void leaving_lets_the_microphone_go_and_gives_back_the_sound_there_was() {
        Clip shown = new Clip(new float[8_000], 8_000);
        transport.load(shown);
        RecordViewModel second = new RecordViewModel(transport, kept::add, Desk.direct(), Words.in(Locale.ENGLISH));
        second.record();
        second.tick(SECOND);
        microphone.heard = 3_000;
        second.tick(4 * SECOND);
        microphone.heard = 4_000;
        second.stop();
        assertThat(transport.length().get()).isEqualTo(1);
        assertThat(transport.shown().get().getFirst().clip()).isNotEqualTo(shown);
        second.record();
        second.close();
        assertThat(microphone.on).isFalse();
        assertThat(transport.shown().get().getFirst().clip()).isEqualTo(shown);
        second.close();
        assertThat(kept).isEmpty();
    }
}
