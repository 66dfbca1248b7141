package diffwave.model.checkpoint;

import diffwave.model.Tensor;

/** Takes the numbers of a tensor with any strides out of a flat run of numbers. */
final class Strided {

    private Strided() {}

    /** Strides of a contiguous tensor, last axis fastest. */
    static long[] rowMajor(long[] shape) {
        long[] stride = new long[shape.length];
        long step = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            stride[axis] = step;
            step *= Math.max(1, shape[axis]);
        }
        return stride;
    }

    /** Strides of NumPy's fortran order, first axis fastest. */
    static long[] columnMajor(long[] shape) {
        long[] stride = new long[shape.length];
        long step = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            stride[axis] = step;
            step *= Math.max(1, shape[axis]);
        }
        return stride;
    }

    /** Whether strides are a contiguous tensor's; those of axes of one do not matter. */
    static boolean isRowMajor(long[] shape, long[] stride) {
        long[] usual = rowMajor(shape);
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] > 1 && stride[axis] != usual[axis]) {
                return false;
            }
        }
        return true;
    }

    /** The numbers in row-major order; every place was checked to lie inside. */
    static RawTensor gather(RawTensor flat, int[] shape, long[] stride) {
        int count = Tensor.elements(shape);
        int[] places = new int[count];
        int[] index = new int[shape.length];
        long at = 0;
        for (int i = 0; i < count; i++) {
            places[i] = (int) at;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                at += stride[axis];
                if (++index[axis] < shape[axis]) {
                    break;
                }
                at -= stride[axis] * shape[axis];
                index[axis] = 0;
            }
        }
        return switch (flat) {
            case RawTensor.Reals from -> {
                float[] values = new float[count];
                for (int i = 0; i < count; i++) {
                    values[i] = from.tensor().values()[places[i]];
                }
                yield new RawTensor.Reals(Tensor.of(shape, values), from.type());
            }
            case RawTensor.Wholes from ->
                new RawTensor.Wholes(
                        shape,
                        java.util.Arrays.stream(places)
                                .mapToLong(place -> from.values()[place])
                                .toArray(),
                        from.type());
        };
    }
}
