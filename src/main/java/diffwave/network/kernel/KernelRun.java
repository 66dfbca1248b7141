package diffwave.network.kernel;

import diffwave.network.Bound;
import java.util.Optional;

/** A network that knows its condition, with the memory of one evaluation, used again and again. */
final class KernelRun implements Bound {

    /** Rows of a tile: products, gate and weights of a group stay in the first-level cache, a layer's weights in the second. */
    static final int ROWS = Integer.getInteger("diffwave.tile", 96);

    private final PackedWeights weights;
    private final StepVectors steps;
    private final Crew crew;
    private final float[][][] extra;
    private final Optional<MelSignal> mel;
    private final Tile[] tiles;
    private Optional<Signal> signal = Optional.empty();

    /**
     * @param extra what is added in each layer, [row][layer][gate's halves]; one row may stand for all
     */
    KernelRun(PackedWeights weights, StepVectors steps, Crew crew, float[][][] extra, Optional<MelSignal> mel) {
        this.weights = weights;
        this.steps = steps;
        this.crew = crew;
        this.extra = extra;
        this.mel = mel;
        int c = weights.inputBias().length;
        tiles = new Tile[crew.size()];
        for (int worker = 0; worker < tiles.length; worker++) {
            tiles[worker] = Tile.of(ROWS, c);
        }
    }

    @Override
    public void predictNoise(float[][] x, long from, double[] t, float[][] epsilon) {
        StepVectors.Columns[] columns = new StepVectors.Columns[x.length];
        for (int row = 0; row < x.length; row++) {
            boolean again = row > 0 && extra.length == 1 && t[row] == t[row - 1];
            columns[row] = again ? columns[row - 1] : steps.at(t[row], extra[extra.length == 1 ? 0 : row]);
        }
        int samples = x[0].length;
        Signal passing = signal.filter(last -> last.samples() == samples)
                .orElseGet(() -> new Signal(samples, weights.inputBias().length, ROWS));
        signal = Optional.of(passing);
        crew.run(new Evaluation(weights, passing, tiles, x, columns, mel, Math.toIntExact(from), epsilon));
    }

    @Override
    public void close() {
        mel.ifPresent(MelSignal::close);
        signal = Optional.empty();
    }
}
