package diffwave.model.checkpoint.pickle;

import diffwave.model.checkpoint.pickle.Pickled.Big;
import diffwave.model.checkpoint.pickle.Pickled.None;
import diffwave.model.checkpoint.pickle.Pickled.Real;
import diffwave.model.checkpoint.pickle.Pickled.Text;
import diffwave.model.checkpoint.pickle.Pickled.Truth;
import diffwave.model.checkpoint.pickle.Pickled.Whole;
import diffwave.problem.Problem;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The instructions of a pickle that stand for a value by themselves: None, truth, numbers, texts. */
final class PlainValues {

    private PlainValues() {}

    /** A value that stands in the pickle itself. */
    static Pickled read(int code, PickleInput in) throws IOException {
        return switch (code) {
            case 'N' -> None.NONE;
            case 0x88 -> new Truth(true);
            case 0x89 -> new Truth(false);
            case 'J' -> new Whole(in.i32());
            case 'K' -> new Whole(in.u8());
            case 'M' -> new Whole(in.u16());
            case 0x8a -> whole(in.bytes(in.u8()));
            case 'G' -> new Real(in.f64());
            case 'X' -> new Text(in.utf8(Integer.toUnsignedLong(in.i32())));
            case 0x8c -> new Text(in.utf8(in.u8()));
            case 0x8d -> new Text(in.utf8(in.i64()));
            case 'U' -> new Text(new String(in.bytes(in.u8()), StandardCharsets.ISO_8859_1));
            case 'T' -> new Text(new String(in.bytes(in.i32()), StandardCharsets.ISO_8859_1));
            case 'S', 'V' -> new Text(in.line());
            default -> throw unknown(code, in);
        };
    }

    private static Pickled whole(byte[] littleEndian) {
        byte[] high = new byte[littleEndian.length + 1];
        for (int i = 0; i < littleEndian.length; i++) {
            high[high.length - 1 - i] = littleEndian[i];
        }
        high[0] = (byte) (littleEndian.length > 0 && littleEndian[littleEndian.length - 1] < 0 ? -1 : 0);
        BigInteger value = new BigInteger(high);
        return value.bitLength() < 64 ? new Whole(value.longValue()) : new Big(value);
    }

    /** The refusal of an instruction that plain files do not have. */
    static Problem unknown(int code, PickleInput in) {
        return new Problem(in.where()
                + String.format(
                        " is no plain PyTorch checkpoint: the pickle instruction 0x%02x is not one that they have;",
                        code)
                + " nothing in it was run.");
    }
}
