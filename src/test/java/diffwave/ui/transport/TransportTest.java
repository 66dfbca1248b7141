package diffwave.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.audio.Clip;
import diffwave.ui.FakeSound;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class TransportTest {

    private final FakeSound sound = new FakeSound();
    private final Transport transport = new Transport(sound);
    private final Clip clip = new Clip(new float[8_000], 8_000);

    @Test
    void the_position_is_the_devices() {
        transport.load(clip);
        transport.toggle();
        sound.position = 2_000;
        transport.tick();
        assertThat(transport.position().get()).isEqualTo(0.25);
        assertThat(transport.level().get()).isPositive();
    }

    @Test
    void pausing_keeps_the_place_and_stopping_goes_back() {
        transport.load(clip);
        transport.toggle();
        sound.position = 4_000;
        transport.toggle();
        assertThat(transport.position().get()).isEqualTo(0.5);
        transport.toggle();
        assertThat(sound.position).isEqualTo(4_000);
        transport.stop();
        assertThat(transport.position().get()).isZero();
    }

    @Test
    void the_end_goes_back_to_the_beginning() {
        transport.load(clip);
        transport.toggle();
        sound.playing = false;
        transport.tick();
        assertThat(transport.playing().get()).isFalse();
        assertThat(transport.position().get()).isZero();
    }

    @Test
    void another_clip_of_the_same_length_plays_on_at_the_same_place() {
        transport.load(clip);
        transport.toggle();
        sound.position = 3_000;
        Clip other = new Clip(new float[8_000], 8_000);
        transport.load(other);
        assertThat(sound.played).endsWith(other);
        assertThat(sound.position).isEqualTo(3_000);
        transport.load(new Clip(new float[10], 8_000));
        assertThat(transport.playing().get()).isFalse();
    }

    @Test
    void seeking_stays_inside_and_looping_is_told_at_once() {
        transport.load(clip);
        transport.seek(7);
        assertThat(transport.position().get()).isEqualTo(1);
        transport.seek(0.5);
        transport.toggle();
        transport.loop().set(true);
        assertThat(sound.loop).isTrue();
    }

    @Test
    void without_a_device_somebody_is_told() {
        AtomicBoolean told = new AtomicBoolean();
        transport.onSilent(() -> told.set(true));
        sound.device = Optional.empty();
        transport.load(clip);
        transport.toggle();
        assertThat(told).isTrue();
        assertThat(transport.playing().get()).isFalse();
    }

    @Test
    void times_read_minutes_seconds_hundredths() {
        assertThat(TransportBar.clock(0)).isEqualTo("0:00.00");
        assertThat(TransportBar.clock(61.5)).isEqualTo("1:01.50");
        assertThat(TransportBar.clock(0.29)).isEqualTo("0:00.29");
    }
}
