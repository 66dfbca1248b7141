package diffwave.model.checkpoint.pickle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a pickle holds: plain values, and the two kinds of objects that PyTorch's plain files have. Nothing here can run. */
public sealed interface Pickled {

    /** Python's None. */
    enum None implements Pickled {
        NONE
    }

    /** True or False. */
    record Truth(boolean value) implements Pickled {}

    /** An int. */
    record Whole(long value) implements Pickled {}

    /** An int that passes 64 bits. */
    record Big(BigInteger value) implements Pickled {}

    /** A float. */
    record Real(double value) implements Pickled {}

    /** A str. */
    record Text(String value) implements Pickled {}

    /** A tuple. */
    record Tuple(List<Pickled> items) implements Pickled {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /** A list; it grows while it is read. */
    final class Items implements Pickled {
        private final List<Pickled> items = new ArrayList<>();

        /** The list itself. */
        public List<Pickled> items() {
            return items;
        }
    }

    /** A dict or OrderedDict; an int as a key is its decimal text. It grows while it is read. */
    final class Dict implements Pickled {
        private final Map<String, Pickled> entries = new LinkedHashMap<>();

        /** The entries themselves, in order. */
        public Map<String, Pickled> entries() {
            return entries;
        }
    }

    /** A dict whose keys are the ints from 0; only ever written, and read back as a {@link Dict}. */
    record Counted(List<Pickled> items) implements Pickled {
        public Counted {
            items = List.copyOf(items);
        }
    }

    /** A class or function by name; only those of {@link Allowed} come into being. */
    record Global(String module, String name) implements Pickled {
        @Override
        public String toString() {
            return module + "." + name;
        }
    }

    /**
     * Numbers that lie elsewhere in the file.
     *
     * @param type torch's class, e.g. {@code FloatStorage}
     * @param key its name in the file
     * @param count how many numbers
     * @param first where it begins, for a view of a larger storage in very old files
     */
    record Storage(String type, String key, long count, long first) implements Pickled {}

    /**
     * A tensor over a storage; offset and strides count numbers.
     *
     * @param offset where it begins in the storage
     * @param size lengths of the axes
     * @param stride numbers from one entry of an axis to the next
     */
    record TensorRef(Storage storage, long offset, List<Long> size, List<Long> stride) implements Pickled {
        public TensorRef {
            size = List.copyOf(size);
            stride = List.copyOf(stride);
        }
    }
}
