package diffwave.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * One piece of native memory that rows of numbers are handed to PyTorch in. DJL's own way takes a new direct buffer for each
 * array, which only Java's garbage collector gives back: with 300 sounds of one second the process grows by a third.
 */
final class Handover implements AutoCloseable {

    private Arena arena = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;

    /**
     * The rows as an array over this memory: valid until the next call or {@link #close}.
     *
     * @param rows [row][number], all of one length
     */
    NDArray array(NDManager scope, float[][] rows) {
        long width = rows[0].length;
        reserve(rows.length * width * Float.BYTES);
        for (int row = 0; row < rows.length; row++) {
            MemorySegment.copy(
                    rows[row], 0, memory, ValueLayout.JAVA_FLOAT, row * width * Float.BYTES, rows[row].length);
        }
        Shape shape = new Shape(rows.length, width);
        return scope.create(
                memory.asSlice(0, rows.length * width * Float.BYTES)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder()),
                shape,
                DataType.FLOAT32);
    }

    @SuppressWarnings("MustBeClosedChecker") // the arena lives in a field until the next one, or close()
    private void reserve(long bytes) {
        if (memory.byteSize() < bytes) {
            arena.close();
            arena = Arena.ofShared();
            memory = arena.allocate(bytes, Float.BYTES);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
