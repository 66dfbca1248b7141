package diffwave.ui.sweep;

import diffwave.diffusion.StepObserver;
import diffwave.studio.Generate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * How long an evaluation of each model takes here, as the runs of this session showed. An estimate comes from nothing else:
 * before a model's first run there is none. FX thread, but for the observers.
 */
public final class Pace {

    /** A guided step evaluates the network for two rows. */
    private static final double GUIDED = 2;

    private record Kind(String model, boolean guided) {}

    private final Map<Kind, Double> seconds = new HashMap<>();
    private final ReadOnlyIntegerWrapper seen = new ReadOnlyIntegerWrapper();
    private final Executor fx;

    Pace(Executor fx) {
        this.fx = fx;
    }

    /** Measures the run that it observes, from its first step's end to its last's, and hands every step on. */
    public StepObserver timing(Generate wish, StepObserver inner) {
        long[] began = {0};
        return step -> {
            if (step.index() == 0) {
                began[0] = System.nanoTime();
            } else if (step.index() == step.count() - 1) {
                double each = (System.nanoTime() - began[0]) / 1e9 / step.index();
                fx.execute(() -> learn(wish, each));
            }
            return inner.seen(step);
        };
    }

    void learn(Generate wish, double each) {
        seconds.put(kind(wish), each);
        seen.set(seen.get() + 1);
    }

    private static Kind kind(Generate wish) {
        return new Kind(
                wish.model(), wish.sampling().guidance() != 1 && wish.label().isPresent());
    }

    /**
     * How long these take together; empty where their model has not run yet.
     *
     * @param trained steps of the training schedule, which a wish without a number of steps takes
     */
    Optional<Duration> of(List<Generate> wishes, int trained) {
        double sum = 0;
        for (Generate wish : wishes) {
            Optional<Double> each = each(kind(wish));
            if (each.isEmpty()) {
                return Optional.empty();
            }
            sum += each.get() * steps(wish, trained);
        }
        return Optional.of(Duration.ofMillis(Math.round(sum * 1000)));
    }

    private Optional<Double> each(Kind kind) {
        Optional<Double> other = Optional.ofNullable(seconds.get(new Kind(kind.model, !kind.guided)));
        return Optional.ofNullable(seconds.get(kind))
                .or(() -> other.map(known -> kind.guided ? known * GUIDED : known / GUIDED));
    }

    private static int steps(Generate wish, int trained) {
        return wish.sampling()
                .schedule()
                .map(own -> own.steps())
                .orElse(wish.sampling().steps().orElse(trained));
    }

    /** How many measurements there are; it changes with each. */
    ReadOnlyIntegerProperty seen() {
        return seen.getReadOnlyProperty();
    }
}
