package diffwave.model.checkpoint;

import diffwave.model.checkpoint.pickle.PickleInput;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.model.checkpoint.pickle.Unpickler;
import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** The container before torch 1.6: five pickles (magic, version, machine, object, storage keys), then every storage's numbers. */
final class TorchLegacy implements TorchContainer {

    private static final Pickled MAGIC = new Pickled.Big(new BigInteger("119547037146038801333356"));

    private final Source source;
    private final Pickled root;
    private final Map<String, Place> places = new HashMap<>();

    /** Where a storage's numbers begin, and how many bytes there are. */
    private record Place(long at, long bytes) {}

    private TorchLegacy(Source source, Pickled root) {
        this.source = source;
        this.root = root;
    }

    /** Reads the description and finds every storage; the source stays open for the numbers. */
    static TorchLegacy open(Source source) throws IOException {
        PickleInput in = new PickleInput(source.name(), source.from(0));
        if (!Unpickler.read(in).value().equals(MAGIC)) {
            throw new Problem(source.name() + " is a pickle but no PyTorch checkpoint; save it with torch.save.");
        }
        Pickled version = Unpickler.read(in).value();
        if (!version.equals(new Pickled.Whole(1001))) {
            throw new Problem(source.name() + " is a torch file of an unknown version; save it with torch.save again.");
        }
        if (!(Unpickler.read(in).value() instanceof Pickled.Dict machine)) {
            throw new Problem(source.name() + " does not say on which machine it was saved; it is damaged.");
        }
        if (!new Pickled.Truth(true).equals(machine.entries().get("little_endian"))) {
            throw new Problem(
                    source.name() + " was saved on a big-endian machine, which is not read; save it on another.");
        }
        Unpickler.Result object = Unpickler.read(in);
        if (!(Unpickler.read(in).value() instanceof Pickled.Items keys)) {
            throw new Problem(source.name() + " lacks the list of its numbers; it is damaged, fetch it again.");
        }
        TorchLegacy file = new TorchLegacy(source, object.value());
        file.find(keys, object.storages(), in.consumed());
        return file;
    }

    private void find(Pickled.Items keys, Map<String, Pickled.Storage> storages, long begin) throws IOException {
        long at = begin;
        for (Pickled key : keys.items()) {
            Pickled.Storage storage = key instanceof Pickled.Text text ? storages.get(text.value()) : null;
            if (storage == null) {
                throw new Problem(source.name() + " lists numbers that nothing uses; it is damaged, fetch it again.");
            }
            long count = source.bytes(at, 8).getLong();
            long room = source.size() - at - 8;
            int width = TorchFile.type(source.name(), storage).bytes();
            if (count < 0 || count > room / width) {
                throw new Problem(source.name() + " claims " + count + " numbers where it has " + room
                        + " bytes left; it is cut short or damaged, fetch it again.");
            }
            places.put(storage.key(), new Place(at + 8, count * width));
            at += 8 + count * width;
        }
    }

    private Place place(Pickled.Storage storage) {
        Place place = places.get(storage.key());
        if (place == null) {
            throw new Problem(source.name() + " lacks the numbers \"" + storage.key() + "\"; it is damaged.");
        }
        return place;
    }

    @Override
    public Pickled root() {
        return root;
    }

    @Override
    public long room(Pickled.Storage storage) {
        return place(storage).bytes();
    }

    @Override
    public InputStream numbers(Pickled.Storage storage) throws IOException {
        return source.from(place(storage).at());
    }

    @Override
    public void close() {
        // its source is closed by whoever opened it
    }
}
