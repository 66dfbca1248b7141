package diffwave.ui.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class LatestTaskTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Integer> shown = new ArrayList<>();
    private final LatestTask<Integer, Integer> task =
            new LatestTask<>(background::add, fx::add, i -> 10 * i, shown::add);

    @Test
    void only_the_latest_of_waiting_requests_is_computed() {
        task.request(1);
        task.request(2);
        task.request(3);
        drain(background);
        drain(fx);
        assertThat(shown).containsExactly(30);
    }

    @Test
    void of_results_that_wait_for_a_frame_only_the_latest_is_shown() {
        task.request(1);
        drain(background);
        task.request(2);
        drain(background);
        assertThat(fx).hasSize(1);
        drain(fx);
        assertThat(shown).containsExactly(20);
    }

    @Test
    void a_failing_computation_does_not_end_the_next_one() {
        LatestTask<Integer, Integer> picky = new LatestTask<>(background::add, fx::add, i -> 10 / i, shown::add);
        picky.request(0);
        try {
            drain(background);
        } catch (ArithmeticException expected) {
            assertThat(expected).hasMessageContaining("zero");
        }
        picky.request(5);
        drain(background);
        drain(fx);
        assertThat(shown).containsExactly(2);
    }

    private static void drain(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
