package diffwave.model.checkpoint.pickle;

import diffwave.model.checkpoint.pickle.Pickled.Big;
import diffwave.model.checkpoint.pickle.Pickled.Counted;
import diffwave.model.checkpoint.pickle.Pickled.Dict;
import diffwave.model.checkpoint.pickle.Pickled.Global;
import diffwave.model.checkpoint.pickle.Pickled.Items;
import diffwave.model.checkpoint.pickle.Pickled.None;
import diffwave.model.checkpoint.pickle.Pickled.Real;
import diffwave.model.checkpoint.pickle.Pickled.Storage;
import diffwave.model.checkpoint.pickle.Pickled.TensorRef;
import diffwave.model.checkpoint.pickle.Pickled.Text;
import diffwave.model.checkpoint.pickle.Pickled.Truth;
import diffwave.model.checkpoint.pickle.Pickled.Tuple;
import diffwave.model.checkpoint.pickle.Pickled.Whole;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes values as a pickle of protocol 2, the one that torch.save writes. Dictionaries are plain dicts with texts as keys. */
public final class Pickler {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Pickler() {}

    /** The pickle's bytes; the same value gives the same bytes. */
    public static byte[] bytes(Pickled value) {
        Pickler writer = new Pickler();
        writer.code(0x80, 2);
        writer.put(value);
        writer.code('.');
        return writer.out.toByteArray();
    }

    private void put(Pickled value) {
        switch (value) {
            case None none -> code('N');
            case Truth truth -> code(truth.value() ? 0x88 : 0x89);
            case Whole number -> whole(number.value());
            case Real number -> {
                code('G');
                out.writeBytes(ByteBuffer.allocate(8).putDouble(number.value()).array());
            }
            case Text text -> text(text.value());
            case Tuple tuple -> tuple(tuple.items());
            case Items list -> {
                code(']', '(');
                list.items().forEach(this::put);
                code('e');
            }
            case Dict dict -> {
                code('}', '(');
                dict.entries().forEach((key, entry) -> {
                    text(key);
                    put(entry);
                });
                code('u');
            }
            case Counted counted -> {
                code('}', '(');
                for (int i = 0; i < counted.items().size(); i++) {
                    whole(i);
                    put(counted.items().get(i));
                }
                code('u');
            }
            case Global global -> {
                code('c');
                out.writeBytes((global.module() + "\n" + global.name() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            case Storage storage -> {
                put(new Tuple(List.of(
                        new Text("storage"),
                        new Global("torch", storage.type()),
                        new Text(storage.key()),
                        new Text("cpu"),
                        new Whole(storage.count()))));
                code('Q');
            }
            case TensorRef tensor -> tensor(tensor);
            case Big big -> throw new IllegalArgumentException("no integer beyond 64 bits is ever written");
        }
    }

    private void tensor(TensorRef tensor) {
        put(new Global("torch._utils", "_rebuild_tensor_v2"));
        code('(');
        put(tensor.storage());
        whole(tensor.offset());
        wholes(tensor.size());
        wholes(tensor.stride());
        put(new Truth(false));
        put(new Global("collections", "OrderedDict"));
        code(')', 'R', 't', 'R');
    }

    private void wholes(List<Long> numbers) {
        tuple(numbers.stream().<Pickled>map(Whole::new).toList());
    }

    private void tuple(List<Pickled> items) {
        if (items.isEmpty()) {
            code(')');
            return;
        }
        code('(');
        items.forEach(this::put);
        code('t');
    }

    private void whole(long number) {
        if (number == (int) number) {
            code('J');
            little(4, number);
        } else {
            code(0x8a, 8);
            little(8, number);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        code('X');
        little(4, bytes.length);
        out.writeBytes(bytes);
    }

    private void little(int bytes, long number) {
        ByteBuffer buffer =
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number);
        out.write(buffer.array(), 0, bytes);
    }

    private void code(int... codes) {
        for (int code : codes) {
            out.write(code);
        }
    }
}
