package diffwave.ui.generate;

import diffwave.diffusion.StepObserver;
import diffwave.model.ModelCard;
import diffwave.ui.flow.Relay;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Brings steps from the device's thread to the FX thread: none is lost, and many at once cost one call there. */
final class Runs {

    private final Executor fx;

    Runs(Executor fx) {
        this.fx = fx;
    }

    /**
     * @param model makes the sound
     * @param keep called on the FX thread for each step in order
     * @param show called there after that, for the newest of those that came together: what costs a picture is done once
     */
    StepObserver watch(ModelCard model, Consumer<Step> keep, Consumer<Step> show) {
        Queue<Step> waiting = new ConcurrentLinkedQueue<>();
        Relay<Queue<Step>> relay = new Relay<>(fx, queue -> {
            Optional<Step> newest = Optional.empty();
            // what comes meanwhile waits for the next call: a model quicker than the window must not keep it from its
            // pulse
            for (int there = queue.size(); there > 0; there--) {
                Step step = queue.remove();
                keep.accept(step);
                newest = Optional.of(step);
            }
            newest.ifPresent(show);
        });
        return seen -> {
            waiting.add(Step.of(seen, model));
            relay.accept(waiting);
            return true;
        };
    }
}
