package diffwave.network.kernel;

import diffwave.network.Bound;
import java.util.Optional;

/** A network that knows its condition, with the memory of one evaluation, used again and again. */
final class KernelRun implements Bound {

    /** Rows of a tile: a layer's weights are read once for each, and its rows stay in the second-level cache. */
    private static final int MOST_ROWS = 192;

    private static final int LEAST_ROWS = 24;
    /** Tiles for each worker, so that all have something to do in a short signal. */
    private static final int TILES = 4;

    private final PackedWeights weights;
    private final StepVectors steps;
    private final Crew crew;
    private final float[][][] extra;
    private final Optional<MelSignal> mel;
    private Optional<Room> room = Optional.empty();

    /** The memory of one evaluation. */
    private record Room(Signal signal, Tile[] tiles) {}

    /**
     * @param extra what is added in each layer, [row][layer][gate's halves]; one row may stand for all
     */
    KernelRun(PackedWeights weights, StepVectors steps, Crew crew, float[][][] extra, Optional<MelSignal> mel) {
        this.weights = weights;
        this.steps = steps;
        this.crew = crew;
        this.extra = extra;
        this.mel = mel;
    }

    @Override
    public void predictNoise(float[][] x, long from, double[] t, float[][] epsilon) {
        StepVectors.Columns[] columns = new StepVectors.Columns[x.length];
        for (int row = 0; row < x.length; row++) {
            boolean again = row > 0 && extra.length == 1 && t[row] == t[row - 1];
            columns[row] = again ? columns[row - 1] : steps.at(t[row], extra[extra.length == 1 ? 0 : row]);
        }
        int samples = x[0].length;
        Room here = room.filter(last -> last.signal().samples() == samples).orElseGet(() -> room(samples));
        room = Optional.of(here);
        crew.run(new Evaluation(weights, here.signal(), here.tiles(), x, columns, mel, Math.toIntExact(from), epsilon));
    }

    private Room room(int samples) {
        int c = weights.inputBias().length;
        int share = Lanes.roundUp(samples / (TILES * crew.size()) + 1, WideBlock.ROWS);
        int rows = Math.clamp(share, LEAST_ROWS, MOST_ROWS);
        Tile[] tiles = new Tile[crew.size()];
        for (int worker = 0; worker < tiles.length; worker++) {
            tiles[worker] = Tile.of(rows, c);
        }
        return new Room(new Signal(samples, c, rows, 2), tiles);
    }

    @Override
    public void close() {
        mel.ifPresent(MelSignal::close);
        room = Optional.empty();
    }
}
