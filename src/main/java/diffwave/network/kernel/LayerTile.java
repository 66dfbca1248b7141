package diffwave.network.kernel;

import java.util.Optional;

/**
 * A tile of one residual layer on its way: dilated product, gate, 1×1 product, residual and skip, all while it lies in the cache.
 *
 * @param columns what step and label add
 * @param mel the condition, if there is one
 * @param gates where tanh and sigmoid are kept, if they are to be
 * @param from place of the signal at hand in the whole signal
 * @param first the tile's first sample in the signal at hand
 * @param rows samples
 */
record LayerTile(
        Layer layer,
        int index,
        Signal signal,
        Tile tile,
        StepVectors.Columns columns,
        Optional<MelSignal> mel,
        Gates gates,
        int from,
        int first,
        int rows) {

    /** One pass over a tile. */
    private interface Pass {
        void run(LayerTile tile);
    }

    /**
     * decision: an array, so that the compiler cannot know which pass comes next and takes each by itself. Where it draws several
     * into one method it reaches its limit, vectors become objects, and the gate takes ten times as long.
     */
    private static final Pass[] PASSES = {
        LayerTile::dilated, Passes::condition, Gate::divisors, Gate::tanh, LayerTile::output, Passes::residual
    };

    /** The same with tanh and sigmoid kept. */
    private static final Pass[] KEEPING = {
        LayerTile::dilated, Passes::condition, Gate::divisors, Gate::keep, LayerTile::output, Passes::residual
    };

    /** As far as {@link #KEEPING} keeps something. */
    private static final int UP_TO_GATES = 4;

    void run() {
        for (Pass pass : gates == Gates.NONE ? PASSES : KEEPING) {
            pass.run(this);
        }
    }

    /** Makes tanh and sigmoid again, and nothing else. */
    void makeGates() {
        for (int i = 0; i < UP_TO_GATES; i++) {
            KEEPING[i].run(this);
        }
    }

    /** Where the columns for a row begin in {@link StepVectors.Columns#gate}: near the signal's ends taps are missing. */
    int column(int row) {
        int n = first + row;
        int missing = (n < layer.taps().dilation() ? StepVectors.NONE_BEFORE : 0)
                + (n >= signal.samples() - layer.taps().dilation() ? StepVectors.NONE_BEHIND : 0);
        return missing * 2 * tile.c();
    }

    private void dilated() {
        Optional<MelSignal> made = mel.filter(one -> !one.keeps());
        Optional<MelColumns.Columns> upsampled = made.map(one -> one.columns(index, from + first, rows));
        Taps taps = layer.taps();
        for (int group = 0; group < taps.groups(); group++) {
            taps.multiply(group, signal.input(index), first, rows, tile.edge(), tile.y(), tile.wide());
            if (made.isPresent()) {
                made.get().add(index, group, upsampled.orElseThrow(), from + first, rows, tile.y(), tile.wide());
            }
        }
    }

    private void output() {
        Panels output = layer.output();
        for (int group = 0; group < output.groups(); group++) {
            output.multiply(group, tile.z(), 0, tile.narrow(), rows, tile.y(), tile.wide(), true);
        }
    }
}
