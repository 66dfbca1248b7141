package diffwave.network.kernel;

import java.util.Optional;

/**
 * A tile of one residual layer on its way: dilated product, gate, 1×1 product, residual and skip, all while it lies in the cache.
 *
 * @param columns what step and label add
 * @param mel the condition, if there is one
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

    void run() {
        for (Pass pass : PASSES) {
            pass.run(this);
        }
    }

    /** Where the columns for a row begin in {@link StepVectors.Columns#gate}: near the signal's ends taps are missing. */
    int column(int row) {
        int n = first + row;
        int missing = (n < layer.dilation() ? StepVectors.NONE_BEFORE : 0)
                + (n >= signal.samples() - layer.dilation() ? StepVectors.NONE_BEHIND : 0);
        return missing * 2 * tile.c();
    }

    private void dilated() {
        Optional<MelSignal> made = mel.filter(one -> !one.keeps());
        Optional<MelColumns.Columns> upsampled = made.map(one -> one.columns(index, from + first, rows));
        int d = layer.dilation();
        for (int group = 0; group < layer.taps().getFirst().groups(); group++) {
            for (int tap = 0; tap < layer.taps().size(); tap++) {
                long start = first + (tap == 0 ? 0L : tap == 1 ? -d : d);
                if (start + rows > 0 && start < signal.samples()) {
                    float[] source = signal.rows(index, (int) start, rows, tile.edge());
                    int at = source == tile.edge() ? 0 : (int) start * signal.stride();
                    layer.taps()
                            .get(tap)
                            .multiply(group, source, at, signal.stride(), rows, tile.y(), tile.wide(), tap == 0);
                }
            }
            if (made.isPresent()) {
                made.get().add(index, group, upsampled.orElseThrow(), rows, tile.y(), tile.wide());
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
