package diffwave.model.checkpoint.pickle;

import diffwave.model.checkpoint.pickle.Pickled.Dict;
import diffwave.model.checkpoint.pickle.Pickled.Items;
import diffwave.model.checkpoint.pickle.Pickled.Storage;
import diffwave.model.checkpoint.pickle.Pickled.Text;
import diffwave.model.checkpoint.pickle.Pickled.Tuple;
import diffwave.problem.Problem;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the pickles that torch writes for plain data (SPEC-NET 4), protocols 2 to 4, as values.
 *
 * <p>A pickle is a program for a stack machine; here its instructions can make values of {@link Pickled} and nothing else. A
 * name that is not {@link Allowed}, and an instruction that plain files do not have, ends the reading.
 */
public final class Unpickler {

    private final PickleInput in;
    private final PickleStack stack;
    private final Allowed allowed;
    private final Map<String, Storage> storages = new LinkedHashMap<>();

    private Unpickler(PickleInput in) {
        this.in = in;
        this.stack = new PickleStack(in.where());
        this.allowed = new Allowed(in.where());
    }

    /**
     * A pickle's value and the storages it names, by key, whole (never as a view).
     *
     * @param value what was pickled
     * @param storages by key
     */
    public record Result(Pickled value, Map<String, Storage> storages) {}

    /**
     * Reads one pickle and stops after it.
     *
     * @throws Problem naming the file, and the name or instruction that was refused
     */
    public static Result read(PickleInput in) throws IOException {
        Unpickler reader = new Unpickler(in);
        while (reader.step(in.u8())) {
            // each instruction changes the stack
        }
        return new Result(reader.stack.pop(), reader.storages);
    }

    /** Does one instruction; false for the last. */
    private boolean step(int code) throws IOException {
        switch (code) {
            case '.' -> {
                return false;
            }
            case 0x80 -> protocol(in.u8());
            case 0x95 -> in.i64(); // a frame's length
            case '(' -> stack.mark();
            case '0' -> stack.pop();
            case 'q' -> stack.remember(in.u8());
            case 'r' -> stack.remember(Integer.toUnsignedLong(in.i32()));
            case 0x94 -> stack.rememberNext();
            case 'h' -> stack.recall(in.u8());
            case 'j' -> stack.recall(Integer.toUnsignedLong(in.i32()));
            case 'c' -> {
                String module = in.line();
                stack.push(allowed.global(module, in.line()));
            }
            case 'i' -> { // INST: a class by name, refused by name
                String module = in.line();
                allowed.global(module, in.line());
                throw PlainValues.unknown(code, in);
            }
            case 0x93 -> {
                List<Pickled> names = stack.last(2);
                stack.push(allowed.global(text(names.get(0)), text(names.get(1))));
            }
            case 'Q' -> {
                Storage storage = allowed.storage(stack.pop());
                storages.putIfAbsent(storage.key(), storage);
                stack.push(storage);
            }
            case 'R' -> {
                List<Pickled> call = stack.last(2);
                stack.push(allowed.call(call.get(0), call.get(1)));
            }
            case 'b' -> build(stack.pop());
            case 's' -> entries(stack.last(2));
            case 'u' -> entries(stack.sinceMark());
            case 'a' -> items(stack.last(1));
            case 'e' -> items(stack.sinceMark());
            case 't' -> stack.push(new Tuple(stack.sinceMark()));
            case ')' -> stack.push(new Tuple(List.of()));
            case 0x85 -> stack.push(new Tuple(stack.last(1)));
            case 0x86 -> stack.push(new Tuple(stack.last(2)));
            case 0x87 -> stack.push(new Tuple(stack.last(3)));
            case '}' -> stack.push(new Dict());
            case ']' -> stack.push(new Items());
            default -> stack.push(PlainValues.read(code, in));
        }
        return true;
    }

    private void protocol(int version) {
        if (version < 2 || version > 5) {
            throw new Problem(
                    in.where() + " has the pickle protocol " + version + "; save it with torch.save as usual.");
        }
    }

    /** Attributes of an OrderedDict (torch's _metadata) say nothing that is needed; anything else has none. */
    private void build(Pickled attributes) {
        if (!(stack.top() instanceof Dict) || !(attributes instanceof Dict || attributes instanceof Tuple)) {
            throw stack.damaged();
        }
    }

    private void entries(List<Pickled> pairs) {
        if (!(stack.top() instanceof Dict dict) || pairs.size() % 2 != 0) {
            throw stack.damaged();
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            allowed.put(dict, pairs.get(i), pairs.get(i + 1));
        }
    }

    private void items(List<Pickled> more) {
        if (!(stack.top() instanceof Items list)) {
            throw stack.damaged();
        }
        list.items().addAll(more);
    }

    private String text(Pickled value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw stack.damaged();
    }
}
