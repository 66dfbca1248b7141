package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.job.DirectRunner;
import diffwave.studio.TrainingCost;
import diffwave.training.history.MadeRun;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run would cost: measured here, or told by another run. */
class CostTest {

    @TempDir
    private Path folder;

    private final FakeMaker maker = new FakeMaker(new DirectRunner());
    private final Words words = Words.in(Locale.ENGLISH);
    private TrainViewModel model;

    @BeforeEach
    void steps() {
        model = new TrainViewModel(
                Context.of(maker, new Transport(new FakeSound()), Desk.direct(), words), shown -> {});
        model.form().preset().set("tiny");
        model.form().until().set(TrainForm.Until.STEPS);
        model.form().amount().set(5_000);
    }

    private Cost cost() {
        return Cost.of(model.form(), model.runs(), model.costing().measured().get());
    }

    @Test
    void aRunOfTheSameSettingsTells() {
        assertThat(cost().sentence(words)).startsWith("Not measured yet");
        MadeRun evening = new MadeRun(folder.resolve("evening"), 1, 0.02).rows(1_000, 10);
        evening.settings(model.form().settings());
        model.open(evening.folder());
        assertThat(cost().secondsAStep()).isCloseTo(1 / 1.9, within(1e-6));
        assertThat(cost().sentence(words))
                .isEqualTo("evening took 0.526 s a step and 1.40 GiB on the whole. 5,000 steps take 44 min.");
        model.form().set().set("layers=8");
        assertThat(cost().known()).as("another network").isFalse();
    }

    @Test
    void aMeasurementTellsForItsNetworkAndBatch() {
        maker.costs = wish -> {
            assertThat(wish.dataset()).as("none is chosen yet").isEmpty();
            return new TrainingCost(0.5, 2_048);
        };
        model.costing().measure();
        assertThat(cost().sentence(words))
                .isEqualTo("A step takes 0.5 s on this machine, and the program 2 GiB on the whole. 5,000 steps"
                        + " take 42 min.");
        model.form().set().set("lr=1e-4");
        assertThat(cost().known()).as("the rate costs nothing").isTrue();
        model.form().set().set("batch=5");
        assertThat(cost().known()).isFalse();
    }

    @Test
    void settingsThatCannotBeAreNotMeasured() {
        model.form().set().set("layers=none");
        model.costing().measure();
        assertThat(model.costing().measured().get()).isEmpty();
        assertThat(model.costing().now().get()).isFalse();
    }
}
