package diffwave.training;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Means of errors by tenths of the training steps. */
final class Levels {

    static final int TENTHS = 10;

    private final int steps;
    private final double[] sums = new double[TENTHS];
    private final long[] counts = new long[TENTHS];

    /**
     * @param steps T
     */
    Levels(int steps) {
        this.steps = steps;
    }

    void add(int t, double error) {
        int tenth = t * TENTHS / steps;
        sums[tenth] += error;
        counts[tenth]++;
    }

    /** The means since the call before; empty where a tenth was not met. */
    OptionalDouble[] take() {
        OptionalDouble[] means = IntStream.range(0, TENTHS)
                .mapToObj(k -> counts[k] == 0 ? OptionalDouble.empty() : OptionalDouble.of(sums[k] / counts[k]))
                .toArray(OptionalDouble[]::new);
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        return means;
    }
}
