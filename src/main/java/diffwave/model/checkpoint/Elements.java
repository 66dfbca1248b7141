package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Turns stored bytes into numbers, a block at a time; sizes are checked before anything of that size is made. */
final class Elements {

    /** Numbers a tensor: a GiB of float32, ten times the largest network of the paper. */
    static final long MOST = 1L << 28;

    private static final int BLOCK = 1 << 16;

    private Elements() {}

    /**
     * The product of a shape that a file claims.
     *
     * @param where file and tensor, for messages
     * @param room bytes that the file has for it
     * @throws Problem where an axis is negative, the product passes {@link #MOST}, or the bytes are not there
     */
    static int count(String where, long[] shape, ElementType type, long room) {
        long product = 1;
        boolean empty = false;
        for (long axis : shape) {
            if (axis < 0 || axis > MOST) {
                throw new Problem(where + ": an axis has the length " + axis + "; the file is damaged.");
            }
            if (axis == 0) {
                empty = true;
            } else {
                product = Math.min(product * axis, MOST + 1);
            }
        }
        long count = empty ? 0 : product;
        if (count > MOST) {
            throw new Problem(where + ": the shape " + Arrays.toString(shape) + " has more than " + MOST
                    + " numbers; the file is damaged or no part of a network.");
        }
        if (count * type.bytes() > room) {
            throw new Problem(where + ": the shape " + Arrays.toString(shape) + " needs " + count * type.bytes()
                    + " bytes and the file has " + room + " for it; it is cut short or damaged, fetch it again.");
        }
        return (int) count;
    }

    /** A checked shape as ints. */
    static int[] ints(long[] shape) {
        return Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
    }

    /** Reads one contiguous tensor whose count was checked. */
    static RawTensor read(String where, InputStream in, ElementType type, ByteOrder order, int[] shape)
            throws IOException {
        int count = Tensor.elements(shape);
        float[] reals = new float[type.isReal() ? count : 0];
        long[] wholes = new long[type.isReal() ? 0 : count];
        byte[] block = new byte[(int) Math.min(BLOCK, Math.max(1, (long) count * type.bytes()))];
        int perBlock = block.length / type.bytes();
        for (int done = 0; done < count; ) {
            int now = Math.min(perBlock, count - done);
            if (in.readNBytes(block, 0, now * type.bytes()) < now * type.bytes()) {
                throw new Problem(where + ": the file ends in the middle of its numbers; fetch it again.");
            }
            ByteBuffer buffer = ByteBuffer.wrap(block).order(order);
            for (int i = done; i < done + now; i++) {
                if (type.isReal()) {
                    reals[i] = type.real(buffer);
                } else {
                    wholes[i] = type.whole(buffer);
                }
            }
            done += now;
        }
        return type.isReal()
                ? new RawTensor.Reals(Tensor.of(shape, reals), type)
                : new RawTensor.Wholes(shape, wholes, type);
    }
}
