package diffwave.model.checkpoint;

import diffwave.model.checkpoint.pickle.Pickled;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All tensors of whatever was saved, under names joined with dots; each container is entered once, however often it is named. */
final class Collected {

    private static final int MOST_NESTED = 8;

    private final TorchFile file;
    private final Map<String, RawTensor> all = new LinkedHashMap<>();
    private final Set<Pickled> entered = Collections.newSetFromMap(new IdentityHashMap<>());

    Collected(TorchFile file) {
        this.file = file;
    }

    Map<String, RawTensor> from(Pickled root) throws IOException {
        collect("", root, 0);
        return Collections.unmodifiableMap(all);
    }

    private void collect(String name, Pickled value, int depth) throws IOException {
        switch (value) {
            case Pickled.TensorRef ref -> {
                String key = name.isEmpty() ? Arrays.ONLY : name;
                all.put(key, file.tensor(key, ref));
            }
            case Pickled.Dict dict -> {
                if (enters(dict, depth)) {
                    for (Map.Entry<String, Pickled> entry : dict.entries().entrySet()) {
                        collect(joined(name, entry.getKey()), entry.getValue(), depth + 1);
                    }
                }
            }
            case Pickled.Items list -> items(name, list, list.items(), depth);
            case Pickled.Tuple tuple -> items(name, tuple, tuple.items(), depth);
            default -> {
                // no tensor
            }
        }
    }

    private void items(String name, Pickled list, List<Pickled> items, int depth) throws IOException {
        if (enters(list, depth)) {
            for (int i = 0; i < items.size(); i++) {
                collect(joined(name, Integer.toString(i)), items.get(i), depth + 1);
            }
        }
    }

    private boolean enters(Pickled container, int depth) {
        return depth < MOST_NESTED && entered.add(container);
    }

    private static String joined(String name, String inner) {
        return name.isEmpty() ? inner : name + "." + inner;
    }
}
