package diffwave.model.checkpoint;

import diffwave.model.checkpoint.pickle.Pickled;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Where a torch file keeps its description and its numbers. */
sealed interface TorchContainer extends Closeable permits TorchZip, TorchLegacy {

    /** What was saved. */
    Pickled root();

    /** Bytes that the file has for a storage. */
    long room(Pickled.Storage storage);

    /** The raw little-endian numbers of a storage, from its first on. */
    InputStream numbers(Pickled.Storage storage) throws IOException;
}
