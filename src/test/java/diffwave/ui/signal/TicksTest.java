package diffwave.ui.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TicksTest {

    @Test
    void steps_are_round_and_no_closer_than_asked() {
        assertThat(Ticks.step(0.03)).isCloseTo(0.05, within(1e-12));
        assertThat(Ticks.step(0.1)).isCloseTo(0.1, within(1e-12));
        assertThat(Ticks.step(0.11)).isCloseTo(0.2, within(1e-12));
        assertThat(Ticks.step(7)).isCloseTo(10, within(1e-12));
    }

    @Test
    void both_ends_count() {
        assertThat(Ticks.in(new Range(0, 0.5), 0.1)).hasSize(6);
        assertThat(Ticks.in(new Range(0.05, 0.45), 0.1)).hasSize(4);
    }

    @Test
    void labels_have_as_many_decimals_as_the_step() {
        assertThat(Ticks.label(0.3, 0.1)).isEqualTo("0.3");
        assertThat(Ticks.label(0.35, 0.05)).isEqualTo("0.35");
        assertThat(Ticks.label(20, 10)).isEqualTo("20");
    }
}
