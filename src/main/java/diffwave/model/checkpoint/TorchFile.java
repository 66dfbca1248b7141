package diffwave.model.checkpoint;

import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * A file of torch.save, zip or legacy, opened: what was saved, as values, and its tensors one by one when asked for.
 *
 * <p>The device that a tensor was on is ignored. Nothing in the file is run.
 */
public final class TorchFile {

    private static final int MOST_AXES = 16;

    private final String name;
    private final TorchContainer container;
    private long budget;

    private TorchFile(String name, TorchContainer container, long size) {
        this.name = name;
        this.container = container;
        // decision: tensors may share numbers, but a small file may not become many large tensors
        this.budget = 4 * size + (1 << 20);
    }

    /** Work on an opened file. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(TorchFile file) throws IOException;
    }

    /**
     * Opens, reads, closes.
     *
     * @throws Problem naming the file and what is wrong, or the name in it that was refused
     */
    public static <T> T read(Path path, Reading<T> reading) {
        return Source.read(path, source -> {
            boolean zip = source.size() >= 4 && source.bytes(0, 4).getInt() == 0x04034b50;
            try (TorchContainer container = zip ? TorchZip.open(path) : TorchLegacy.open(source)) {
                return reading.from(new TorchFile(source.name(), container, source.size()));
            } catch (ZipException | IllegalArgumentException e) {
                throw new Problem(source.name() + " is a damaged zip (" + e.getMessage() + "); fetch it again.", e);
            }
        });
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** What was saved. */
    public Pickled root() {
        return container.root();
    }

    static ElementType type(String file, Pickled.Storage storage) {
        return ElementType.torch(storage.type())
                .orElseThrow(() -> new Problem(
                        file + " has numbers of the type " + storage.type() + ", which are not supported."));
    }

    /**
     * A tensor's numbers.
     *
     * @param key how a message names it
     * @throws Problem where it lies outside its storage, or the file is too short
     */
    public RawTensor tensor(String key, Pickled.TensorRef ref) throws IOException {
        String where = name + ", tensor " + key;
        ElementType type = type(name, ref.storage());
        long[] shape = ref.size().stream().mapToLong(Long::longValue).toArray();
        long[] stride = ref.stride().stream().mapToLong(Long::longValue).toArray();
        long stored = ref.storage().count();
        long first = ref.storage().first() + ref.offset();
        if (shape.length != stride.length || shape.length > MOST_AXES || stored < 0 || stored > Elements.MOST) {
            throw outside(where);
        }
        int count = Elements.count(where, shape, type, budget);
        long span = count == 0 ? 0 : span(where, shape, stride);
        if (ref.offset() < 0
                || ref.storage().first() < 0
                || span > stored
                || ref.offset() > stored - span
                || first + span > container.room(ref.storage()) / type.bytes()) {
            throw outside(where);
        }
        budget -= (long) count * type.bytes();
        boolean plain = Strided.isRowMajor(shape, stride);
        try (InputStream in = container.numbers(ref.storage())) {
            in.skipNBytes(first * type.bytes());
            int[] axes = Elements.ints(shape);
            int[] flat = {(int) span};
            RawTensor read = Elements.read(where, in, type, ByteOrder.LITTLE_ENDIAN, plain ? axes : flat);
            return plain ? read : Strided.gather(read, axes, stride);
        }
    }

    /** Numbers from the first to the last that a tensor touches. */
    private static long span(String where, long[] shape, long[] stride) {
        long last = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            if (stride[axis] < 0 || stride[axis] > Elements.MOST) {
                throw outside(where);
            }
            last += (shape[axis] - 1) * stride[axis];
            if (last > Elements.MOST) {
                throw outside(where);
            }
        }
        return last + 1;
    }

    private static Problem outside(String where) {
        return new Problem(where + ": it lies outside the numbers of the file; the file is damaged, fetch it again.");
    }
}
