package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.problem.Problem;
import java.util.Arrays;

/**
 * A tensor as a file holds it: numbers with fractions, as float32, or whole numbers, which stay told apart so that a mel of
 * integers can be refused.
 */
public sealed interface RawTensor {

    /** Lengths of the axes. */
    int[] shape();

    /** What the file's numbers were. */
    ElementType type();

    /**
     * Numbers with fractions.
     *
     * @param tensor rounded to float32
     */
    record Reals(Tensor tensor, ElementType type) implements RawTensor {
        @Override
        public int[] shape() {
            return tensor.shape();
        }
    }

    /** Whole numbers, row-major; booleans are 0 and 1. */
    final class Wholes implements RawTensor {
        private final int[] shape;
        private final long[] values;
        private final ElementType type;

        Wholes(int[] shape, long[] values, ElementType type) {
            this.shape = shape.clone();
            this.values = values;
            this.type = type;
        }

        @Override
        public int[] shape() {
            return shape.clone();
        }

        @Override
        public ElementType type() {
            return type;
        }

        /** The numbers themselves: read only. */
        public long[] values() {
            return values;
        }

        @Override
        public String toString() {
            return type + Arrays.toString(shape);
        }
    }

    /**
     * The numbers with fractions.
     *
     * @param what how a message names it, e.g. {@code mel in voice.npy}
     * @throws Problem where they are whole numbers
     */
    default Tensor reals(String what) {
        return switch (this) {
            case Reals found -> found.tensor();
            case Wholes found ->
                throw new Problem("The " + what + " holds whole numbers (" + found.type()
                        + ") where numbers with fractions (float32) are needed; save it as float32.");
        };
    }

    /**
     * The whole numbers.
     *
     * @param what how a message names it
     * @throws Problem where they have fractions
     */
    default long[] wholes(String what) {
        return switch (this) {
            case Wholes found -> found.values();
            case Reals found ->
                throw new Problem("The " + what + " holds numbers with fractions (" + found.type()
                        + ") where whole numbers are needed; save it as int64.");
        };
    }
}
