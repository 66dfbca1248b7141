package diffwave.network.kernel;

import java.util.Optional;

/**
 * One evaluation as work for a crew: for each row of the batch the input, the layers and the output are phases, and a tile of a
 * layer needs the tiles of the layer before as far as its dilation reaches. What a tile's sum is does not depend on who makes it.
 */
final class Evaluation implements Work {

    /** Phases beside the layers: input and output. */
    private static final int ENDS = 2;

    private final PackedWeights weights;
    private final Signal signal;
    private final Tile[] tiles;
    private final float[][] x;
    private final StepVectors.Columns[] columns;
    private final Optional<MelSignal> mel;
    private final int from;
    private final float[][] epsilon;

    /**
     * @param tiles one for each worker
     * @param x [batch][sample]
     * @param columns for each row of the batch
     * @param from place of the first sample in the whole signal
     * @param epsilon [batch][sample], receives the predicted noise
     */
    Evaluation(
            PackedWeights weights,
            Signal signal,
            Tile[] tiles,
            float[][] x,
            StepVectors.Columns[] columns,
            Optional<MelSignal> mel,
            int from,
            float[][] epsilon) {
        this.weights = weights;
        this.signal = signal;
        this.tiles = tiles;
        this.x = x;
        this.columns = columns;
        this.mel = mel;
        this.from = from;
        this.epsilon = epsilon;
    }

    private int layers() {
        return weights.layers().size();
    }

    @Override
    public int phases() {
        return x.length * (layers() + ENDS);
    }

    @Override
    public int tiles() {
        return (signal.samples() + tiles[0].rows() - 1) / tiles[0].rows();
    }

    /** A layer must neither read what is not written yet nor overwrite what the layer before still reads. */
    @Override
    public int reach(int phase) {
        int layer = phase % (layers() + ENDS) - 1;
        if (layer == layers()) {
            return 0;
        }
        int now = layer < 0 ? dilation(layers() - 1) : dilation(layer);
        int before = layer < 0 ? dilation(layers() - 2) : dilation(layer - 1);
        return Math.min(tiles(), (Math.max(now, before) + tiles[0].rows() - 1) / tiles[0].rows());
    }

    private int dilation(int layer) {
        return layer < 0 ? 0 : weights.layers().get(layer).taps().dilation();
    }

    @Override
    public void run(int phase, int index, int worker) {
        int row = phase / (layers() + ENDS);
        int layer = phase % (layers() + ENDS) - 1;
        Tile tile = tiles[worker];
        int first = index * tile.rows();
        int rows = Math.min(tile.rows(), signal.samples() - first);
        if (layer < 0) {
            Passes.input(
                    x[row], first, rows, weights.inputWeight(), weights.inputBias(), signal.into(0), signal.stride());
        } else if (layer < layers()) {
            Layer one = weights.layers().get(layer);
            new LayerTile(one, layer, signal, tile, columns[row], mel, Gates.NONE, from, first, rows).run();
        } else {
            Panels skip = weights.skip();
            for (int group = 0; group < skip.groups(); group++) {
                int at = first * signal.stride();
                skip.multiply(group, signal.skip(), at, signal.stride(), rows, tile.y(), tile.wide(), true);
            }
            Passes.output(
                    tile, first, rows, weights.skipBias(), weights.outputWeight(), weights.outputBias(), epsilon[row]);
        }
    }
}
