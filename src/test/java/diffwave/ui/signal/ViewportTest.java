package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ViewportTest {

    @Test
    void zooming_keeps_the_time_under_the_pointer() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double all = 0.1 + random.nextDouble() * 100;
            double from = random.nextDouble() * all * 0.8;
            Range before = new Range(from, from + (all - from) * (0.05 + 0.95 * random.nextDouble()));
            double pointer = random.nextDouble();
            Range after = before.zoom(pointer, 0.2 + 0.8 * random.nextDouble(), all);
            assertThat(after.at(pointer)).isCloseTo(before.at(pointer), within(1e-9));
        }
    }

    @Test
    void nothing_leaves_the_signal_whatever_is_done() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            double all = 0.01 + random.nextDouble() * 20;
            Range range = new Range(0, all);
            for (int k = 0; k < 20; k++) {
                range = random.nextBoolean()
                        ? range.zoom(random.nextDouble(), Math.pow(2, random.nextGaussian() * 2), all)
                        : range.scroll(random.nextGaussian() * all, all);
                assertThat(range.from()).isGreaterThanOrEqualTo(-1e-9);
                assertThat(range.to()).isLessThanOrEqualTo(all + 1e-9);
                assertThat(range.length()).isGreaterThanOrEqualTo(Math.min(all, Range.SHORTEST) * (1 - 1e-6));
            }
        }
    }

    @Test
    void a_fraction_and_its_time_are_each_others_inverse() {
        Range range = new Range(0.3, 1.7);
        assertThat(range.fraction(range.at(0.37))).isCloseTo(0.37, within(1e-12));
    }

    @Test
    void a_signal_of_another_length_is_shown_whole_and_one_of_the_same_length_where_it_was() {
        Viewport viewport = new Viewport();
        viewport.length(4);
        viewport.zoom(0.5, 0.5);
        viewport.select(1.5, 1.2);
        viewport.length(4);
        assertThat(viewport.range().get()).isEqualTo(new Range(1, 3));
        assertThat(viewport.selection().get()).contains(new Range(1.2, 1.5));
        viewport.zoomToSelection();
        assertThat(viewport.range().get().from()).isCloseTo(1.2, within(1e-12));
        viewport.length(2);
        assertThat(viewport.range().get()).isEqualTo(new Range(0, 2));
        assertThat(viewport.selection().get()).isEmpty();
    }

    @Test
    void a_click_selects_nothing() {
        Viewport viewport = new Viewport();
        viewport.select(0.2, 0.6);
        viewport.select(0.4, 0.4);
        assertThat(viewport.selection().get()).isEqualTo(Optional.empty());
    }
}
