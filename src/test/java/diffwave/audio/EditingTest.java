package diffwave.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws of edits, over random clips and stretches (some of them outside the clip or empty). */
final class EditingTest {

    private record Case(Clip clip, int from, int to, int first, int end) {}

    private static void always(Consumer<Case> law) {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            float[] samples = new float[random.nextInt(300)];
            for (int k = 0; k < samples.length; k++) {
                samples[k] = (float) random.nextGaussian();
            }
            float[] before = samples.clone();
            int from = random.nextInt(-50, 350);
            int to = random.nextInt(-50, 350);
            int first = Math.clamp(from, 0, samples.length);
            law.accept(new Case(new Clip(samples, 8_000), from, to, first, Math.clamp(to, first, samples.length)));
            assertThat(samples).as("the clip that was given").isEqualTo(before);
        }
    }

    @Test
    void what_is_trimmed_and_what_is_cut_are_together_the_whole() {
        always(now -> {
            float[] inside = Editing.trim(now.clip, now.from, now.to).samples();
            float[] outside = Editing.cut(now.clip, now.from, now.to).samples();
            float[] whole = new float[inside.length + outside.length];
            System.arraycopy(outside, 0, whole, 0, now.first);
            System.arraycopy(inside, 0, whole, now.first, inside.length);
            System.arraycopy(outside, now.first, whole, now.end, outside.length - now.first);
            assertThat(whole).isEqualTo(now.clip.samples());
        });
    }

    @Test
    void silence_is_in_the_stretch_and_nowhere_else() {
        always(now -> {
            float[] after = Editing.silence(now.clip, now.from, now.to).samples();
            for (int i = 0; i < after.length; i++) {
                assertThat(after[i])
                        .isEqualTo(i >= now.first && i < now.end ? 0 : now.clip.samples()[i]);
            }
        });
    }

    @Test
    void fading_in_and_fading_out_together_are_what_was_there() {
        always(now -> {
            float[] in = Editing.fadeIn(now.clip, now.from, now.to).samples();
            float[] out = Editing.fadeOut(now.clip, now.from, now.to).samples();
            for (int i = 0; i < in.length; i++) {
                boolean inside = i >= now.first && i < now.end;
                float x = now.clip.samples()[i];
                assertThat(inside ? in[i] + out[i] : in[i]).isCloseTo(x, within(1e-5f));
                assertThat(Math.abs(in[i])).isLessThanOrEqualTo(Math.abs(x));
            }
        });
    }

    @Test
    void a_fade_of_what_is_reversed_is_the_other_fade_reversed() {
        always(now -> {
            Clip backward = new Clip(reversed(now.clip.samples()), 8_000);
            int n = now.clip.samples().length;
            float[] one = reversed(
                    Editing.fadeIn(backward, n - now.end, n - now.first).samples());
            float[] other = Editing.fadeOut(now.clip, now.first, now.end).samples();
            for (int i = 0; i < n; i++) {
                assertThat(one[i]).isCloseTo(other[i], within(1e-5f));
            }
        });
    }

    @Test
    void normalised_its_largest_sample_is_the_peak_and_twice_is_once() {
        always(now -> {
            Clip once = Editing.normalise(now.clip, now.from, now.to, 0.891);
            double peak = Level.of(once.samples(), now.first, now.end).peak();
            assertThat(peak).isCloseTo(now.end > now.first ? 0.891 : 0, within(1e-6));
            float[] twice = Editing.normalise(once, now.from, now.to, 0.891).samples();
            for (int i = 0; i < twice.length; i++) {
                assertThat(twice[i]).isCloseTo(once.samples()[i], within(1e-6f));
            }
        });
        assertThat(Editing.normalise(new Clip(new float[4], 8_000), 0, 4, 1).samples())
                .containsOnly(0);
    }

    @Test
    void a_clip_that_is_late_is_found_and_moved_back_so_that_nothing_is_left() {
        Clip a = Signals.noise(3, 0.3, 4_000, 8_000);
        for (int late : new int[] {0, 1, 137, -90}) {
            Clip b = Alignment.moved(a, -late, 4_000);
            assertThat(Alignment.lag(a, b, 200)).isEqualTo(late);
            float[] rest = Alignment.difference(a, b, 200).samples();
            float[] known = Arrays.copyOfRange(rest, 200, 3_800);
            assertThat(known).containsOnly(0);
        }
    }

    @Test
    void sounds_that_have_nothing_in_common_are_not_moved() {
        Clip a = Signals.noise(3, 0.3, 4_000, 8_000);
        Clip b = Signals.noise(4, 0.3, 4_000, 8_000);
        assertThat(Alignment.lag(a, b, 500)).isZero();
        assertThat(Alignment.lag(a, new Clip(new float[100], 8_000), 500)).isZero();
    }

    private static float[] reversed(float[] samples) {
        float[] backward = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            backward[i] = samples[samples.length - 1 - i];
        }
        return backward;
    }
}
