package diffwave.ui.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A signal's lowest and highest value and its power over any stretch, quickly: summed up in blocks of 64 samples, these in
 * blocks of four times the length, and so on.
 */
final class Peaks {

    private static final int BLOCK = 64;
    private static final int FACTOR = 4;

    /** Samples from which on several cores are quicker than one. */
    private static final int MANY = 2_000_000;

    private record Level(int block, float[] low, float[] high, double[] power) {
        int blocks() {
            return low.length;
        }
    }

    private final float[] samples;
    private final List<Level> levels = new ArrayList<>();

    Peaks(float[] samples) {
        this.samples = samples;
        for (int block = BLOCK; samples.length / block > 0; block *= FACTOR) {
            levels.add(level(block));
            if (block > Integer.MAX_VALUE / FACTOR) {
                break;
            }
        }
    }

    private Level level(int block) {
        int blocks = samples.length / block;
        Level level = new Level(block, new float[blocks], new float[blocks], new double[blocks]);
        // all cores: ten minutes are 26 million samples, and a window waits for them
        // … but a few seconds are summed up here, or a window would wait for cores that a network holds
        IntStream each = IntStream.range(0, blocks);
        (samples.length < MANY ? each : each.parallel()).forEach(b -> {
            Stretch all = levels.isEmpty() ? scan(b * block, (b + 1) * block) : sum(levels.getLast(), b * FACTOR);
            level.low[b] = all.low;
            level.high[b] = all.high;
            level.power[b] = all.power;
        });
        return level;
    }

    private static Stretch sum(Level finer, int first) {
        Stretch sum = Stretch.NONE;
        for (int b = first; b < first + FACTOR; b++) {
            sum = sum.with(finer.low[b], finer.high[b], finer.power[b]);
        }
        return sum;
    }

    /** What a stretch holds; power is the sum of squares. */
    record Stretch(float low, float high, double power) {
        static final Stretch NONE = new Stretch(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0);

        Stretch with(float l, float h, double p) {
            return new Stretch(Math.min(low, l), Math.max(high, h), power + p);
        }

        /** The largest absolute value; 0 where there is none. */
        double largest() {
            return Math.max(0, Math.max(-low, high));
        }

        Stretch with(Stretch other) {
            return with(other.low, other.high, other.power);
        }
    }

    float[] samples() {
        return samples;
    }

    /** The largest absolute value of all. */
    double largest() {
        return of(0, samples.length).largest();
    }

    /** Samples from … to (exclusive), inside the signal. */
    Stretch of(int from, int to) {
        return of(levels.size() - 1, from, to);
    }

    /** The blocks of a level that lie inside, and what sticks out on both sides by the finer levels. */
    private Stretch of(int index, int from, int to) {
        if (from >= to) {
            return Stretch.NONE;
        }
        if (index < 0) {
            return scan(from, to);
        }
        Level level = levels.get(index);
        int first = (int) (((long) from + level.block - 1) / level.block);
        int last = Math.min(to / level.block, level.blocks());
        if (first >= last) {
            return of(index - 1, from, to);
        }
        Stretch sum = of(index - 1, from, first * level.block);
        for (int b = first; b < last; b++) {
            sum = sum.with(level.low[b], level.high[b], level.power[b]);
        }
        return sum.with(of(index - 1, last * level.block, to));
    }

    private Stretch scan(int from, int to) {
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        double even = 0; // two sums do not wait for each other
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            float one = samples[i];
            float two = samples[i + 1];
            lowest = Math.min(lowest, Math.min(one, two));
            highest = Math.max(highest, Math.max(one, two));
            even += (double) one * one;
            odd += (double) two * two;
        }
        if (i < to) {
            lowest = Math.min(lowest, samples[i]);
            highest = Math.max(highest, samples[i]);
            even += (double) samples[i] * samples[i];
        }
        double sum = even + odd;
        return new Stretch(lowest, highest, sum);
    }
}
