package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv1d;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mel, upsampled and projected into each layer. It depends neither on t nor on x: where all layers' projections fit into
 * the room given, they are made once for a run; else the frames around the samples wanted are projected each time.
 */
final class MelConditioner implements Conditioner {

    private final LoadedWeights weights;
    private final NDManager manager;
    private final NDArray mel;
    private final int hop;
    private final List<NDArray> kept = new ArrayList<>();
    private Optional<Columns> upsampled = Optional.empty();

    private record Columns(long from, long to, NDArray array) {}

    /**
     * @param values [band][frame]
     * @param samples of the whole signal, at most frames · hop
     * @param room bytes that kept projections may take
     */
    MelConditioner(LoadedWeights weights, float[][] values, int samples, long room) {
        this.weights = weights;
        this.hop = weights.architecture().mel().orElseThrow().hop();
        manager = weights.manager().newSubManager();
        mel = manager.create(values).expandDims(0);
        int layers = weights.architecture().layers();
        long bytes = (long) layers * 2 * weights.architecture().channels() * samples * Float.BYTES;
        if (bytes <= room) {
            for (int layer = 0; layer < layers; layer++) {
                try (NDManager scope = manager.newSubManager()) {
                    NDArray whole = make(scope, layer, 0, samples);
                    whole.attach(manager);
                    kept.add(whole);
                }
            }
            forget();
        }
    }

    private void forget() {
        upsampled.ifPresent(columns -> columns.array().close());
        upsampled = Optional.empty();
    }

    @Override
    public NDArray project(NDManager scope, int layer, long from, long to) {
        if (kept.isEmpty()) {
            return make(scope, layer, from, to);
        }
        NDArray whole = kept.get(layer);
        if (from == 0 && to == whole.getShape().get(2)) {
            return whole;
        }
        NDArray part = whole.get(new NDIndex(":, :, {}:{}", from, to));
        part.attach(scope);
        return part;
    }

    /** SPEC-NET 10: frames ⌊from/hop⌋ − 1 … ⌊(to − 1)/hop⌋ + 1 that exist, upsampled, cut to the samples wanted. */
    private NDArray make(NDManager scope, int layer, long from, long to) {
        boolean shares = weights.sharesUpsampler();
        NDArray columns = shares ? shared(from, to) : upsample(layer, from, to);
        columns.attach(scope); // the result is born where its first operand lives
        NDArray made = Conv1d.conv1d(
                        columns,
                        weights.layer(layer, "conditioner_projection.weight"),
                        weights.layer(layer, "conditioner_projection.bias"),
                        new Shape(1),
                        new Shape(0))
                .head();
        if (shares) {
            columns.attach(manager);
        } else {
            columns.close();
        }
        return made;
    }

    /** Upsampled once for all layers that share it: the layers of an evaluation ask for the same samples. */
    private NDArray shared(long from, long to) {
        if (upsampled.filter(last -> last.from() == from && last.to() == to).isEmpty()) {
            forget();
            upsampled = Optional.of(new Columns(from, to, upsample(0, from, to)));
        }
        return upsampled.get().array();
    }

    private NDArray upsample(int layer, long from, long to) {
        long frames = mel.getShape().get(2);
        long first = Math.max(0, from / hop - 1);
        long last = Math.min(frames, (to - 1) / hop + 2);
        try (NDManager scope = manager.newSubManager()) {
            NDArray part = mel.get(new NDIndex(":, :, {}:{}", first, last));
            part.attach(scope);
            NDArray columns = weights.upsampler(layer)
                    .apply(part)
                    .get(new NDIndex(":, :, {}:{}", from - first * hop, to - first * hop));
            columns.attach(manager);
            return columns;
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
