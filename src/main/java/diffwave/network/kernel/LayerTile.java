package diffwave.network.kernel;

import java.util.Optional;

/**
 * A tile of one residual layer: dilated product, gate, 1×1 product, residual and skip, all while it lies in the cache.
 *
 * @param first the tile's first sample in the signal at hand
 * @param rows samples
 */
record LayerTile(Layer layer, int index, Signal signal, Tile tile, int first, int rows) {

    /**
     * @param from place of the signal at hand in the whole signal
     */
    void run(StepVectors.Columns columns, Optional<MelSignal> mel, int from) {
        dilated(mel, from);
        if (mel.isPresent() && mel.get().keeps()) {
            Passes.condition(tile, rows, mel.get().kept(index), (long) from + first);
        }
        int before = Math.clamp((long) layer.dilation() - first, 0, rows);
        int behind = Math.clamp((long) signal.samples() - layer.dilation() - first, 0, rows);
        int[] cuts = {0, Math.min(before, behind), Math.max(before, behind), rows};
        for (int part = 0; part + 1 < cuts.length; part++) {
            int row = cuts[part];
            int missing = (row < before ? StepVectors.NONE_BEFORE : 0) + (row >= behind ? StepVectors.NONE_BEHIND : 0);
            Passes.gate(tile, row, cuts[part + 1], columns.gate()[index], missing * 2 * tile.c());
        }
        Panels output = layer.output();
        for (int group = 0; group < output.groups(); group++) {
            output.multiply(group, tile.z(), 0, tile.narrow(), rows, tile.y(), tile.wide(), true);
        }
        Passes.residual(
                tile,
                first,
                rows,
                columns.residual()[index],
                signal.into(index),
                signal.outOf(index),
                signal.skip(),
                index == 0);
    }

    private void dilated(Optional<MelSignal> mel, int from) {
        Optional<MelSignal> made = mel.filter(one -> !one.keeps());
        Optional<MelColumns.Columns> columns = made.map(one -> one.columns(index, from + first, rows));
        int d = layer.dilation();
        for (int group = 0; group < layer.taps().getFirst().groups(); group++) {
            for (int tap = 0; tap < layer.taps().size(); tap++) {
                long start = first + (tap == 0 ? 0L : tap == 1 ? -d : d);
                if (start + rows > 0 && start < signal.samples()) {
                    float[] source = signal.rows(index, (int) start, rows, tile.edge());
                    int at = source == tile.edge() ? 0 : (int) start * signal.stride();
                    layer.taps().get(tap).multiply(group, source, at, signal.stride(), rows, tile.y(), tile.wide(), tap == 0);
                }
            }
            if (made.isPresent()) {
                made.get().add(index, group, columns.orElseThrow(), rows, tile.y(), tile.wide());
            }
        }
    }
}
