package diffwave.ui.signal;

/** A signal's lowest and highest value and its power over any stretch, quickly: summed up in blocks of 64 samples. */
final class Peaks {

    private static final int BLOCK = 64;

    private final float[] samples;
    private final float[] low;
    private final float[] high;
    private final double[] power;

    Peaks(float[] samples) {
        this.samples = samples;
        int blocks = samples.length / BLOCK;
        low = new float[blocks];
        high = new float[blocks];
        power = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            Stretch all = scan(b * BLOCK, (b + 1) * BLOCK, Stretch.NONE);
            low[b] = all.low;
            high[b] = all.high;
            power[b] = all.power;
        }
    }

    /** What a stretch holds; power is the sum of squares. */
    record Stretch(float low, float high, double power) {
        static final Stretch NONE = new Stretch(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 0);

        Stretch with(float l, float h, double p) {
            return new Stretch(Math.min(low, l), Math.max(high, h), power + p);
        }
    }

    float[] samples() {
        return samples;
    }

    /** Samples from … to (exclusive), inside the signal and at least one of them. */
    Stretch of(int from, int to) {
        int firstBlock = (from + BLOCK - 1) / BLOCK;
        int lastBlock = Math.min(to / BLOCK, low.length);
        if (firstBlock >= lastBlock) {
            return scan(from, to, Stretch.NONE);
        }
        Stretch sum = scan(from, firstBlock * BLOCK, Stretch.NONE);
        for (int b = firstBlock; b < lastBlock; b++) {
            sum = sum.with(low[b], high[b], power[b]);
        }
        return scan(lastBlock * BLOCK, to, sum);
    }

    private Stretch scan(int from, int to, Stretch before) {
        float lowest = before.low;
        float highest = before.high;
        double sum = before.power;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, samples[i]);
            highest = Math.max(highest, samples[i]);
            sum += (double) samples[i] * samples[i];
        }
        return new Stretch(lowest, highest, sum);
    }
}
