package diffwave.network.kernel;

import diffwave.network.Lesson;
import java.util.List;
import java.util.Optional;

/**
 * A lesson as work for a crew: for each row the input, the layers, the error, the layers again from the last to the first, and the
 * input's way back, all as phases over stretches of the signal.
 *
 * @param weights for the way forth
 * @param turned and back
 * @param skip the product between the layers' sum and the last, turned
 * @param trail used by one row after another
 * @param workers one for each worker
 * @param rooms one for each worker
 * @param shares one for each stretch
 * @param length of a stretch, whole tiles
 * @param columns for each row
 * @param mels for each row, in mel vocoders
 * @param signals the same as layers take them
 * @param back whether the way back is gone at all
 */
record LessonWork(
        PackedWeights weights,
        List<Turned> turned,
        Panels skip,
        Trail trail,
        List<Tile> workers,
        List<BackRoom> rooms,
        List<Share> shares,
        int length,
        Lesson lesson,
        List<StepVectors.Columns> columns,
        List<MelPath> mels,
        List<MelSignal> signals,
        boolean back)
        implements Work {

    /** Phases beside two for each layer: input and error. */
    private static final int ENDS = 2;

    private int layers() {
        return weights.layers().size();
    }

    private int phasesOfRow() {
        return (back ? 2 : 1) * layers() + ENDS;
    }

    @Override
    public int phases() {
        return lesson.rows() * phasesOfRow();
    }

    @Override
    public int tiles() {
        return shares.size();
    }

    /** Dilations before and after the phase: nothing may be read that is not there yet, nor overwritten while it is read. */
    @Override
    public int reach(int phase) {
        int own = dilation(phase % phasesOfRow());
        int before = dilation((phase + phasesOfRow() - 1) % phasesOfRow());
        return Math.min(tiles(), (int) (((long) Math.max(own, before) + length - 1) / length));
    }

    private int dilation(int phase) {
        int layer = phase <= layers() ? phase - 1 : 2 * layers() + 1 - phase;
        return layer < 0 || layer >= layers()
                ? 0
                : weights.layers().get(layer).taps().dilation();
    }

    @Override
    public void run(int phase, int stretch, int worker) {
        int row = phase / phasesOfRow();
        int within = phase % phasesOfRow();
        Share share = shares.get(stretch);
        if (phase == 0) {
            share.clear(lesson.rows());
        }
        int end = Math.min((stretch + 1) * length, lesson.samples());
        int step = workers.getFirst().rows();
        for (int first = stretch * length; first < end; first += step) {
            tile(row, within, share, worker, first, Math.min(step, end - first));
        }
    }

    private void tile(int row, int within, Share share, int worker, int first, int rows) {
        Tile tile = workers.get(worker);
        Signal signal = trail.signal();
        if (within == 0) {
            Passes.input(
                    lesson.x()[row],
                    first,
                    rows,
                    weights.inputWeight(),
                    weights.inputBias(),
                    signal.into(0),
                    signal.stride());
        } else if (within <= layers()) {
            forth(row, within - 1, worker, first, rows).run();
        } else {
            if (within == layers() + 1) {
                ending(row, share, tile, first, rows);
            } else {
                back(row, 2 * layers() + 1 - within, share, worker, first, rows).leave();
            }
            int next = 2 * layers() - within;
            if (back && next >= 0) {
                back(row, next, share, worker, first, rows).enter();
            } else if (back) {
                BackPasses.input(trail, share.ends(), lesson.x()[row], first, rows, tile.c());
            }
        }
    }

    private void ending(int row, Share share, Tile tile, int first, int rows) {
        double scale = lesson.weights()[row] / ((double) lesson.rows() * lesson.samples());
        Ending ending = new Ending(weights, skip, trail, tile, share, lesson, row, scale, first, rows);
        if (back) {
            ending.run();
        } else {
            ending.error();
        }
    }

    /** Where nothing is kept, tanh and sigmoid are made all the same: the bits are those of the way back. */
    private Gates gates(int layer, int worker, int first) {
        if (back && trail.keeps()) {
            Track track = trail.gates(layer);
            return new Gates(track.values(), first * track.stride(), track.stride());
        }
        return new Gates(rooms.get(worker).gates(), 0, workers.get(worker).wide());
    }

    private LayerTile forth(int row, int layer, int worker, int first, int rows) {
        Optional<MelSignal> mel = signals.isEmpty() ? Optional.empty() : Optional.of(signals.get(row));
        return new LayerTile(
                weights.layers().get(layer),
                layer,
                trail.signal(),
                workers.get(worker),
                columns.get(row),
                mel,
                gates(layer, worker, first),
                0,
                first,
                rows);
    }

    private BackTile back(int row, int layer, Share share, int worker, int first, int rows) {
        Optional<MelPath> mel = mels.isEmpty() ? Optional.empty() : Optional.of(mels.get(row));
        return new BackTile(
                forth(row, layer, worker, first, rows),
                turned.get(layer),
                layers(),
                trail,
                rooms.get(worker),
                share,
                row,
                mel);
    }
}
