package diffwave.ui.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.audio.Clip;
import diffwave.audio.Level;
import diffwave.audio.Loudness;
import diffwave.audio.device.Passage;
import diffwave.ui.FakeSound;
import diffwave.ui.signal.Range;
import java.util.List;
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
    void variants_are_switched_at_the_same_second_whatever_their_rate_and_length() {
        Clip finer = new Clip(new float[12_000], 16_000);
        transport.variants(List.of(new Variant("before", clip), new Variant("after", finer)));
        transport.toggle();
        sound.position = 6_000;
        transport.choose(1);
        assertThat(sound.swaps).isEqualTo(1);
        assertThat(sound.seconds()).isEqualTo(0.75);
        assertThat(sound.played.getLast().seconds()).isEqualTo(1); // silence follows the shorter one
        assertThat(transport.playing().get()).isTrue();
        transport.flip();
        assertThat(transport.chosen().get()).isZero();
        transport.flip();
        assertThat(transport.chosen().get()).isOne();
        transport.choose(7);
        assertThat(transport.chosen().get()).isOne();
    }

    @Test
    void a_list_that_grows_keeps_the_chosen_name() {
        Variant slow = new Variant("slow", clip);
        transport.variants(List.of(new Variant("fast", clip), slow));
        transport.choose(1);
        transport.variants(List.of(slow, new Variant("fast", clip), new Variant("new", clip)));
        assertThat(transport.chosen().get()).isZero();
        transport.variants(List.of(new Variant("other", clip)));
        assertThat(transport.chosen().get()).isZero();
        transport.load(clip);
        assertThat(transport.shown().get()).hasSize(1);
    }

    @Test
    void on_request_all_variants_are_equally_loud_and_none_clips() {
        Clip loud = sine(0.9f);
        transport.variants(List.of(new Variant("loud", loud), new Variant("quiet", sine(0.1f))));
        transport.toggle();
        transport.matched().set(true);
        double first = Loudness.of(sound.played.getLast());
        transport.choose(1);
        assertThat(Loudness.of(sound.played.getLast())).isCloseTo(first, within(0.05));
        assertThat(Level.of(sound.played.getLast()).peak()).isLessThanOrEqualTo(1);
        transport.matched().set(false);
        transport.choose(0);
        assertThat(sound.played.getLast().samples()).isSameAs(loud.samples());
    }

    @Test
    void a_stretch_alone_is_played_and_repeated() {
        transport.load(clip);
        transport.stretch().set(Optional.of(new Range(0.25, 0.5)));
        transport.toggle();
        assertThat(sound.passage).isEqualTo(Passage.stretch(2_000, 4_000, 8_000));
        transport.loop().set(true);
        assertThat(sound.passage).isEqualTo(Passage.loop(2_000, 8_000, 2_000, 4_000));
        transport.stop();
        assertThat(transport.position().get()).isEqualTo(0.25);
    }

    @Test
    void what_was_selected_before_it_played_does_not_begin_it_anew() {
        transport.load(clip);
        transport.stretch().set(Optional.of(new Range(0.25, 0.5)));
        transport.toggle();
        int begun = sound.played.size();
        for (int frame = 0; frame < 60; frame++) {
            transport.tick();
        }
        assertThat(sound.played).hasSize(begun);
    }

    private static Clip sine(float loud) {
        float[] samples = new float[8_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = loud * (float) Math.sin(i * 0.4);
        }
        return new Clip(samples, 8_000);
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
