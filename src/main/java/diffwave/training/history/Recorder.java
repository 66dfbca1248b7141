package diffwave.training.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows a {@link Series} point by point. For one thread; the series it gives may be read by any that it is handed to. */
public final class Recorder {

    private static final int BLOCK = 64;
    private static final int FACTOR = 4;

    private int[] steps = new int[256];
    private float[] values = new float[256];
    private int size;
    private final List<Series.Level> levels = new ArrayList<>();

    /** @param step above the last one's */
    public void add(int step, float value) {
        if (size > 0 && step <= steps[size - 1]) {
            throw new IllegalArgumentException("step " + step + " after " + steps[size - 1]);
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        steps[size] = step;
        values[size] = value;
        size++;
        sumUp();
    }

    /** Closes the blocks that end with the last point. */
    private void sumUp() {
        int block = BLOCK;
        for (int k = 0; size % block == 0; k++, block *= FACTOR) {
            if (k == levels.size()) {
                levels.add(new Series.Level(block, 0, new float[16], new float[16], new double[16]));
            }
            Series.Stretch all = Series.Stretch.NONE;
            if (k == 0) {
                for (int i = size - block; i < size; i++) {
                    all = all.with(values[i], values[i], values[i], 1);
                }
            } else {
                Series.Level finer = levels.get(k - 1);
                for (int b = finer.count() - FACTOR; b < finer.count(); b++) {
                    all = all.with(finer.low()[b], finer.high()[b], finer.sum()[b], finer.block());
                }
            }
            levels.set(k, with(levels.get(k), all));
        }
    }

    private static Series.Level with(Series.Level level, Series.Stretch all) {
        int n = level.count();
        boolean full = n == level.low().length;
        float[] low = full ? Arrays.copyOf(level.low(), 2 * n) : level.low();
        float[] high = full ? Arrays.copyOf(level.high(), 2 * n) : level.high();
        double[] sum = full ? Arrays.copyOf(level.sum(), 2 * n) : level.sum();
        low[n] = all.low();
        high[n] = all.high();
        sum[n] = all.sum();
        return new Series.Level(level.block(), n + 1, low, high, sum);
    }

    /** Forgets the points at a step and after it: a run that went on from an earlier one says them again. */
    public void cut(int step) {
        if (size > 0 && step <= steps[size - 1]) {
            int keep = series().from(step);
            int[] oldSteps = steps;
            float[] oldValues = values;
            clear(); // new arrays: a series given before keeps its own
            for (int i = 0; i < keep; i++) {
                add(oldSteps[i], oldValues[i]);
            }
        }
    }

    /** Forgets everything. */
    public void clear() {
        steps = new int[256];
        values = new float[256];
        size = 0;
        levels.clear();
    }

    /** What there is now. */
    public Series series() {
        return size == 0 ? Series.NONE : new Series(steps, values, size, List.copyOf(levels));
    }
}
