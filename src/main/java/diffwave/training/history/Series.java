package diffwave.training.history;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure over the training steps, of any length: lowest, highest and mean value of any stretch come from blocks of 64 points, of 256,
 * and so on. Immutable: what a {@link Recorder} adds later lies behind its end.
 */
public final class Series {

    /** Nothing yet. */
    public static final Series NONE = new Series(new int[0], new float[0], 0, List.of());

    /**
     * Summed up blocks.
     *
     * @param block points in each
     * @param count how many are whole
     */
    record Level(int block, int count, float[] low, float[] high, double[] sum) {}

    /**
     * What a stretch holds.
     *
     * @param count points; with none the rest says nothing
     */
    public record Stretch(float low, float high, double sum, int count) {

        /** Without a point. */
        public static final Stretch NONE = new Stretch(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0, 0);

        Stretch with(float l, float h, double s, int n) {
            return new Stretch(Math.min(low, l), Math.max(high, h), sum + s, count + n);
        }

        /** Both together. */
        public Stretch with(Stretch other) {
            return with(other.low, other.high, other.sum, other.count);
        }

        /** With a value that lies between two points. */
        public Stretch reaching(float value) {
            return new Stretch(Math.min(low, value), Math.max(high, value), sum, count);
        }

        /** NaN where there is no point. */
        public double mean() {
            return sum / count;
        }
    }

    private final int[] steps;
    private final float[] values;
    private final int size;
    private final List<Level> levels;

    Series(int[] steps, float[] values, int size, List<Level> levels) {
        this.steps = steps;
        this.values = values;
        this.size = size;
        this.levels = levels;
    }

    /** A series of these points, steps rising. */
    public static Series of(int[] steps, float[] values) {
        Recorder recorder = new Recorder();
        for (int i = 0; i < steps.length; i++) {
            recorder.add(steps[i], values[i]);
        }
        return recorder.series();
    }

    /** How many points. */
    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** @param index from 0 */
    public int step(int index) {
        return steps[index];
    }

    /** @param index from 0 */
    public float value(int index) {
        return values[index];
    }

    /** The last step; 0 where there is none. */
    public int lastStep() {
        return size == 0 ? 0 : steps[size - 1];
    }

    /** The newest value. */
    public OptionalDouble last() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[size - 1]);
    }

    /** The index of the first point at a step or after it; {@link #size()} where there is none. */
    public int from(double step) {
        int wanted = (int) Math.clamp(Math.ceil(step), Integer.MIN_VALUE, Integer.MAX_VALUE);
        int found = Arrays.binarySearch(steps, 0, size, wanted);
        return found >= 0 ? found : -found - 1;
    }

    /** The value at a step, on the straight line between the points beside; empty before the first and after the last. */
    public OptionalDouble at(double step) {
        int after = from(step);
        if (after == size) {
            return OptionalDouble.empty();
        }
        if (steps[after] == step) {
            return OptionalDouble.of(values[after]);
        }
        if (after == 0) {
            return OptionalDouble.empty();
        }
        double part = (step - steps[after - 1]) / (steps[after] - steps[after - 1]);
        return OptionalDouble.of(values[after - 1] * (1 - part) + values[after] * part);
    }

    /** The points of indices from … to (exclusive). */
    public Stretch over(int from, int to) {
        return over(levels.size() - 1, from, to);
    }

    private Stretch over(int index, int from, int to) {
        if (from >= to) {
            return Stretch.NONE;
        }
        if (index < 0) {
            return scan(from, to);
        }
        Level level = levels.get(index);
        int first = (int) (((long) from + level.block - 1) / level.block);
        int last = Math.min(to / level.block, level.count);
        if (first >= last) {
            return over(index - 1, from, to);
        }
        Stretch all = over(index - 1, from, first * level.block);
        for (int b = first; b < last; b++) {
            all = all.with(level.low[b], level.high[b], level.sum[b], level.block);
        }
        return all.with(over(index - 1, last * level.block, to));
    }

    private Stretch scan(int from, int to) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = from; i < to; i++) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
            sum += values[i];
        }
        return new Stretch(low, high, sum, to - from);
    }

    /** The step of the lowest value, the first of several; only where there are points. */
    public int lowestStep() {
        float lowest = over(0, size).low();
        int index = 0;
        while (values[index] != lowest) {
            index++;
        }
        return steps[index];
    }
}
