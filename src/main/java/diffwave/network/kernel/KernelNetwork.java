package diffwave.network.kernel;

import diffwave.model.Architecture;
import diffwave.model.Weights;
import diffwave.network.Bound;
import diffwave.network.Condition;
import diffwave.network.Network;
import java.util.Optional;

/**
 * The network in float32 by Java's Vector API alone: weights packed once, every layer in tiles that stay in the cache, on threads
 * of its own. The same numbers to the last bit for any number of threads.
 */
public final class KernelNetwork implements Network {

    private final Architecture architecture;
    private final Weights weights;
    private final PackedWeights packed;
    private final StepVectors steps;
    private final Optional<Mels> mels;
    private final Crew crew;
    private final long room;

    /**
     * @param steps T of the schedule that it was trained with
     * @param weights every tensor of the architecture
     * @param threads that share an evaluation, the calling one included
     * @param room bytes that a mel's projections may take
     */
    public KernelNetwork(Architecture architecture, int steps, Weights weights, int threads, long room) {
        this.architecture = architecture;
        this.weights = weights;
        this.room = room;
        packed = new PackedWeights(architecture, weights);
        this.steps = new StepVectors(architecture, steps, weights, packed);
        mels = architecture.mel().map(mel -> new Mels(architecture, weights));
        crew = new Crew(threads);
    }

    @Override
    public Bound bind(Condition condition, int rows, int samples) {
        int width = Halves.ofGate(architecture).width();
        float[][][] extra = switch (condition) {
            case Condition.Labels labels -> Labels.columns(architecture, weights, labels.rows());
            case Condition.Mel mel -> new float[][][] {mels.orElseThrow().biases()};
            case Condition.None none -> new float[][][] {new float[architecture.layers()][width]};
        };
        Optional<MelSignal> mel = condition instanceof Condition.Mel told
                ? Optional.of(new MelSignal(mels.orElseThrow(), told.values(), samples, room, crew))
                : Optional.empty();
        return new KernelRun(packed, steps, crew, extra, mel);
    }

    @Override
    public String kernel() {
        return "vector";
    }

    @Override
    public String precision() {
        return "float32";
    }

    /** Ends the threads. */
    @Override
    public void close() {
        crew.close();
    }
}
