package diffwave.ui.generate;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.diffusion.StepObserver;
import diffwave.diffusion.StepSeen;
import diffwave.ui.Fakes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

final class RunsTest {

    private static final int STEPS = 50;

    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final List<Integer> kept = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();

    private static StepSeen seen(int index) {
        float[][] silence = new float[1][8];
        return new StepSeen(index, STEPS, STEPS - 1 - index, 0.5, 0.4, silence, silence);
    }

    @Test
    void steps_that_came_together_are_all_kept_and_the_newest_is_shown() {
        StepObserver observer = new Runs(fx::add)
                .watch(Fakes.digits(), step -> kept.add(step.index()), step -> shown.add(step.index()));
        for (int i = 0; i < 3; i++) {
            observer.seen(seen(i));
        }
        assertThat(fx).hasSize(1);
        fx.remove().run();
        assertThat(kept).containsExactly(0, 1, 2);
        assertThat(shown).containsExactly(2);
    }

    @Test
    void a_model_quicker_than_the_window_does_not_keep_it_from_its_pulse() {
        List<StepObserver> observer = new ArrayList<>();
        observer.add(new Runs(fx::add)
                .watch(
                        Fakes.digits(),
                        step -> {
                            kept.add(step.index());
                            if (step.index() + 1 < STEPS) {
                                observer.getFirst()
                                        .seen(seen(step.index() + 1)); // the next is there before this is kept
                            }
                        },
                        step -> shown.add(step.index())));
        observer.getFirst().seen(seen(0));
        fx.remove().run();
        assertThat(kept).as("one call keeps what was there when it began").containsExactly(0);
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
        assertThat(kept).as("and none is lost").hasSize(STEPS);
        assertThat(shown.getLast()).isEqualTo(STEPS - 1);
    }
}
