package diffwave.network.kernel;

import java.util.Optional;

/**
 * A tile of one residual layer on its way back. {@link #enter} takes the slope of the layer's outputs to the slope of y, the dilated
 * product; {@link #leave} takes that, the neighbours' too, to the slope of the layer's input. Both add to the weights' sums.
 *
 * @param forth the same tile on its way forth: rows, gates, columns
 * @param layers in all
 * @param row of the batch
 * @param mel the columns that the network is told, and their slopes
 */
record BackTile(
        LayerTile forth,
        Turned turned,
        int layers,
        Trail trail,
        BackRoom room,
        Share share,
        int row,
        Optional<MelPath> mel) {

    /** One pass over a tile. */
    private interface Pass {
        void run(BackTile tile);
    }

    /** decision: arrays, so that the compiler takes each pass by itself (see {@link LayerTile}). */
    private static final Pass[] ENTER = {
        BackPasses::outputs, BackTile::throughOutput, GateBack::run, BackTile::sumOutput, BackTile::throughMel
    };

    private static final Pass[] LEAVE = {BackTile::throughTaps, BackPasses::residual, BackTile::sumTaps};

    void enter() {
        if (!trail.keeps()) {
            forth.makeGates();
        }
        for (Pass pass : ENTER) {
            pass.run(this);
        }
    }

    void leave() {
        for (Pass pass : LEAVE) {
            pass.run(this);
        }
    }

    int index() {
        return forth.index();
    }

    boolean last() {
        return index() == layers - 1;
    }

    Tile tile() {
        return forth.tile();
    }

    private void throughOutput() {
        Panels output = turned.output();
        for (int group = 0; group < output.groups(); group++) {
            output.multiply(group, room.out(), 0, tile().wide(), forth.rows(), tile().y(), tile().wide(), true);
        }
    }

    private void sumOutput() {
        Sums sums = share.layer(index()).output();
        sums.add(tile().z(), 0, tile().narrow(), room.out(), 0, tile().wide(), forth.rows());
    }

    private void throughTaps() {
        Taps taps = turned.taps();
        for (int group = 0; group < taps.groups(); group++) {
            taps.multiply(
                    group,
                    trail.gateSlope(index()),
                    forth.first(),
                    forth.rows(),
                    room.edge(),
                    tile().y(),
                    tile().wide());
        }
    }

    /** A tap at n + shift saw the input at n as the one of n − shift: its sum is over inputs times slopes shifted back. */
    private void sumTaps() {
        Track h = trail.signal().input(index());
        Track y = trail.gateSlope(index());
        int dilation = turned.taps().dilation();
        for (int tap = 0; tap < 3; tap++) {
            long shift = (1L - tap) * dilation;
            int low = (int) Math.max(forth.first(), -shift);
            int high = (int) Math.min((long) forth.first() + forth.rows(), h.samples() - shift);
            if (low < high) {
                int at = (int) (low + shift) * y.stride();
                Sums sums = share.layer(index()).taps().get(tap);
                sums.add(h.values(), low * h.stride(), h.stride(), y.values(), at, y.stride(), high - low);
            }
        }
    }

    private void throughMel() {
        if (mel.isEmpty()) {
            return;
        }
        MelPath path = mel.get();
        Track y = trail.gateSlope(index());
        int at = forth.first() * y.stride();
        Panels panels = turned.mel().orElseThrow();
        for (int group = 0; group < panels.groups(); group++) {
            panels.multiply(group, y.values(), at, y.stride(), forth.rows(), room.mel(), room.melWidth(), true);
        }
        path.addSlopes(room.mel(), room.melWidth(), forth.first(), forth.rows(), last());
        MelColumns.Columns columns = path.columns();
        int row = MelColumns.rowLength(columns.bands());
        Sums sums = share.layer(index()).mel();
        sums.add(columns.values(), columns.at(forth.first()), row, y.values(), at, y.stride(), forth.rows());
    }
}
