package diffwave.model;

import java.util.Arrays;

/**
 * An array of float32 numbers with a shape, contiguous, last axis fastest (row-major).
 *
 * <p>Immutable by treaty: {@link #values()} is the array itself, for speed; nobody writes to it.
 */
public final class Tensor {

    private final int[] shape;
    private final float[] values;

    private Tensor(int[] shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * An array that is there already.
     *
     * @param shape lengths of the axes; empty for a single number
     * @param values as many as the shape's product; not copied
     */
    public static Tensor of(int[] shape, float[] values) {
        if (elements(shape) != values.length) {
            throw new IllegalArgumentException(values.length + " values for shape " + Arrays.toString(shape));
        }
        return new Tensor(shape.clone(), values);
    }

    /** A row of numbers. */
    public static Tensor of(float... values) {
        return new Tensor(new int[] {values.length}, values);
    }

    /** The product of a shape's axes; an {@link ArithmeticException} where it passes an int. */
    public static int elements(int... shape) {
        int product = 1;
        for (int axis : shape) {
            product = Math.multiplyExact(product, axis);
        }
        return product;
    }

    /** Lengths of the axes, a copy. */
    public int[] shape() {
        return shape.clone();
    }

    /** How many axes. */
    public int axes() {
        return shape.length;
    }

    /** The length of one axis; negative counts from the last. */
    public int axis(int index) {
        return shape[index < 0 ? shape.length + index : index];
    }

    /** The numbers themselves, not a copy: read only. */
    public float[] values() {
        return values;
    }

    /** How many numbers. */
    public int size() {
        return values.length;
    }

    /** Whether the axes have exactly these lengths. */
    public boolean hasShape(int... lengths) {
        return Arrays.equals(shape, lengths);
    }

    /** The same numbers with other axes. */
    public Tensor reshape(int... lengths) {
        return of(lengths, values);
    }

    /** Whether no number is infinite or NaN. */
    public boolean isFinite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** Equal in shape and in every bit of every number. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && Arrays.equals(shape, that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
