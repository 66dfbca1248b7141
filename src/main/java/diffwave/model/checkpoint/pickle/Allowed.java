package diffwave.model.checkpoint.pickle;

import diffwave.model.checkpoint.pickle.Pickled.Dict;
import diffwave.model.checkpoint.pickle.Pickled.Global;
import diffwave.model.checkpoint.pickle.Pickled.Items;
import diffwave.model.checkpoint.pickle.Pickled.Storage;
import diffwave.model.checkpoint.pickle.Pickled.TensorRef;
import diffwave.model.checkpoint.pickle.Pickled.Text;
import diffwave.model.checkpoint.pickle.Pickled.Tuple;
import diffwave.model.checkpoint.pickle.Pickled.Whole;
import diffwave.problem.Problem;
import java.util.List;
import java.util.Set;

/** The few names that a pickle may call, and what they make here. Every other name is refused, and nothing is ever run. */
final class Allowed {

    private static final String TENSOR = "torch._utils._rebuild_tensor_v2";
    private static final String PARAMETER = "torch._utils._rebuild_parameter";
    private static final String ORDERED = "collections.OrderedDict";
    private static final Set<String> NAMES = Set.of(TENSOR, PARAMETER, ORDERED);
    private static final Set<String> STORAGES = Set.of(
            "FloatStorage",
            "DoubleStorage",
            "HalfStorage",
            "BFloat16Storage",
            "LongStorage",
            "IntStorage",
            "ShortStorage",
            "CharStorage",
            "ByteStorage",
            "BoolStorage");

    private final String where;

    Allowed(String where) {
        this.where = where;
    }

    /** The name, if it is on the list. */
    Global global(String module, String name) {
        Global found = new Global(module, name);
        boolean storage = module.equals("torch") && STORAGES.contains(name);
        if (!storage && !NAMES.contains(found.toString())) {
            throw new Problem(where + " asks for " + found
                    + ", which no plain checkpoint needs; it was refused and nothing in it was run. Take a file from a"
                    + " source that you trust, or save the state dict alone.");
        }
        return found;
    }

    /** What a call of an allowed name makes. */
    Pickled call(Pickled callee, Pickled arguments) {
        if (callee instanceof Global name && arguments instanceof Tuple given) {
            return switch (name.toString()) {
                case ORDERED -> ordered(given.items());
                case TENSOR -> tensor(given.items());
                case PARAMETER -> parameter(given.items());
                default -> throw strange("calls " + name);
            };
        }
        throw strange("calls something that is no name");
    }

    private Dict ordered(List<Pickled> given) {
        Dict dict = new Dict();
        if (given.size() == 1 && given.getFirst() instanceof Items pairs) {
            for (Pickled pair : pairs.items()) {
                List<Pickled> two = switch (pair) {
                    case Tuple tuple -> tuple.items();
                    case Items list -> list.items();
                    default -> List.of();
                };
                if (two.size() != 2) {
                    throw strange("makes an OrderedDict of something else than pairs");
                }
                put(dict, two.get(0), two.get(1));
            }
        } else if (!given.isEmpty()) {
            throw strange("makes an OrderedDict of something else than a list");
        }
        return dict;
    }

    void put(Dict dict, Pickled key, Pickled value) {
        switch (key) {
            case Text text -> dict.entries().put(text.value(), value);
            case Whole number -> dict.entries().put(Long.toString(number.value()), value);
            default -> throw strange("has a dictionary with keys that are neither texts nor numbers");
        }
    }

    private TensorRef tensor(List<Pickled> given) {
        if (given.size() >= 4
                && given.get(0) instanceof Storage storage
                && given.get(1) instanceof Whole offset
                && given.get(2) instanceof Tuple size
                && given.get(3) instanceof Tuple stride) {
            return new TensorRef(storage, offset.value(), wholes(size.items()), wholes(stride.items()));
        }
        throw strange("has a tensor that is not described as torch does");
    }

    private Pickled parameter(List<Pickled> given) {
        if (!given.isEmpty() && given.getFirst() instanceof TensorRef tensor) {
            return tensor;
        }
        throw strange("has a parameter without a tensor");
    }

    /** A storage from torch's persistent id: five items, in old containers a sixth for a view. */
    Storage storage(Pickled id) {
        List<Pickled> items = id instanceof Tuple tuple ? tuple.items() : List.of();
        if (items.size() >= 5
                && items.get(0).equals(new Text("storage"))
                && items.get(1) instanceof Global type
                && STORAGES.contains(type.name())
                && items.get(2) instanceof Text key
                && items.get(4) instanceof Whole count) {
            if (items.size() > 5 && items.get(5) instanceof Tuple view) {
                List<Pickled> whole = view.items();
                List<Long> place = whole.size() == 3 ? wholes(whole.subList(1, 3)) : List.of(-1L, -1L);
                return new Storage(type.name(), key.value(), place.get(1), place.get(0));
            }
            return new Storage(type.name(), key.value(), count.value(), 0);
        }
        throw strange("names numbers in a way that torch does not");
    }

    private List<Long> wholes(List<Pickled> items) {
        return items.stream()
                .map(item -> {
                    if (item instanceof Whole whole) {
                        return whole.value();
                    }
                    throw strange("has a size that is no whole number");
                })
                .toList();
    }

    private Problem strange(String what) {
        return new Problem(where + " " + what + "; it is damaged or no plain PyTorch checkpoint.");
    }
}
