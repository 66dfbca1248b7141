package diffwave.judging;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which digits were asked for and which were heard. */
public final class Confusion {

    private static final double Z = 1.96;

    private final int[][] counts = new int[EarShape.DIGITS][EarShape.DIGITS];

    /** Counts one sound. */
    public void add(int asked, int heard) {
        counts[asked][heard]++;
    }

    /** How often a digit was heard where another was asked for. */
    public int count(int asked, int heard) {
        return counts[asked][heard];
    }

    /** Sounds of a digit. */
    public int of(int asked) {
        return Arrays.stream(counts[asked]).sum();
    }

    /** All sounds. */
    public int total() {
        return IntStream.range(0, counts.length).map(this::of).sum();
    }

    /** Sounds heard as asked. */
    public int right() {
        return IntStream.range(0, counts.length).map(d -> counts[d][d]).sum();
    }

    /** The share heard as asked, 0 … 1; NaN of none. */
    public double accuracy() {
        return (double) right() / total();
    }

    /** The lower end of Wilson's interval of 95 % for the share (Wilson 1927): how few it may be, with so few sounds. */
    public double least() {
        return wilson(-Z);
    }

    /** The upper end. */
    public double most() {
        return wilson(Z);
    }

    private double wilson(double z) {
        double n = total();
        double p = accuracy();
        return (p + z * z / (2 * n) + z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))) / (1 + z * z / n);
    }

    /** The share of one digit heard as asked; NaN of none. */
    public double accuracy(int asked) {
        return (double) counts[asked][asked] / of(asked);
    }
}
