package diffwave.network.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;

/**
 * One mel as a network was told it. Where all layers' projections fit into the room given, they are made once, in native memory
 * that goes with {@link #close}; else each tile makes its own.
 */
final class MelSignal implements AutoCloseable {

    private static final int ALIGNMENT = 64;

    private final Mels mels;
    private final MelColumns.Columns frames;
    private final Optional<MelColumns.Columns> whole;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment[] kept;
    private final int width;

    /**
     * @param mel [band][frame]
     * @param samples of the whole signal
     * @param room bytes that kept projections may take
     */
    MelSignal(Mels mels, float[][] mel, int samples, long room, Crew crew) {
        this.mels = mels;
        frames = MelColumns.frames(mel);
        whole = Optional.empty();
        width = mels.projection(0).outputs();
        int length = Math.min(samples, frames.to() * mels.hop());
        long layerBytes = (long) length * width * Float.BYTES;
        boolean fits = layerBytes * mels.layers() <= room;
        kept = new MemorySegment[fits ? mels.layers() : 0];
        for (int layer = 0; layer < kept.length; layer++) {
            kept[layer] = arena.allocate(layerBytes, ALIGNMENT);
        }
        if (fits) {
            keep(length, crew);
        }
    }

    /** With all columns made already, the same for all layers; their projections are not kept. */
    MelSignal(Mels mels, MelColumns.Columns whole) {
        this.mels = mels;
        this.whole = Optional.of(whole);
        frames = whole;
        width = mels.projection(0).outputs();
        kept = new MemorySegment[0];
    }

    private void keep(int length, Crew crew) {
        int tile = 16 * WideBlock.ROWS;
        int tiles = (length + tile - 1) / tile;
        float[][] products = new float[crew.size()][tile * width];
        crew.run(Work.of(tiles, (index, worker) -> {
            int from = index * tile;
            int rows = Math.min(tile, length - from);
            MelColumns.Columns columns = null;
            for (int layer = 0; layer < kept.length; layer++) {
                if (layer == 0 || mels.upsampler(layer) != mels.upsampler(layer - 1)) {
                    columns = columns(layer, from, rows);
                }
                Panels projection = mels.projection(layer);
                for (int group = 0; group < projection.groups(); group++) {
                    add(projection, group, columns, from, rows, products[worker], width, true);
                }
                long at = (long) from * width * Float.BYTES;
                MemorySegment.copy(products[worker], 0, kept[layer], ValueLayout.JAVA_FLOAT, at, rows * width);
            }
        }));
    }

    /** Whether {@link #kept} may be asked. */
    boolean keeps() {
        return kept.length > 0;
    }

    /** A layer's projection without its bias, [sample][gate's halves]. */
    MemorySegment kept(int layer) {
        return kept[layer];
    }

    /** Columns for one layer, with room for a whole number of blocks of rows. */
    MelColumns.Columns columns(int layer, int from, int rows) {
        int room = Lanes.roundUp(rows, WideBlock.ROWS);
        return whole.orElseGet(() -> mels.upsampler(layer).samples(frames, from, from + rows, room));
    }

    /** Adds one group of a layer's projection of columns to y [row][gate's halves], its rows ys apart. */
    void add(int layer, int group, MelColumns.Columns columns, int from, int rows, float[] y, int ys) {
        add(mels.projection(layer), group, columns, from, rows, y, ys, false);
    }

    private void add(
            Panels projection,
            int group,
            MelColumns.Columns columns,
            int from,
            int rows,
            float[] y,
            int ys,
            boolean first) {
        int at = columns.at(from);
        projection.multiply(group, columns.values(), at, MelColumns.rowLength(mels.bands()), rows, y, ys, first);
    }

    @Override
    public void close() {
        arena.close();
    }
}
