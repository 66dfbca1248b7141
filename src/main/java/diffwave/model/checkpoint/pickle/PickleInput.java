package diffwave.model.checkpoint.pickle;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle, counted, with a limit: the pickles of real checkpoints are some 100 KiB. */
public final class PickleInput {

    private static final long MOST = 2 << 20;
    private static final int LONGEST_LINE = 4_096;

    private final String where;
    private final InputStream in;
    private long consumed;

    /**
     * @param where the file's name, for messages
     * @param in read byte by byte: buffered
     */
    public PickleInput(String where, InputStream in) {
        this.where = where;
        this.in = in;
    }

    String where() {
        return where;
    }

    /** Bytes taken so far. */
    public long consumed() {
        return consumed;
    }

    int u8() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw cut();
        }
        count(1);
        return value;
    }

    int u16() throws IOException {
        return Short.toUnsignedInt(buffer(2).getShort());
    }

    int i32() throws IOException {
        return buffer(4).getInt();
    }

    long i64() throws IOException {
        return buffer(8).getLong();
    }

    /** Python writes the float of a pickle with the high byte first. */
    double f64() throws IOException {
        return buffer(8).order(ByteOrder.BIG_ENDIAN).getDouble();
    }

    /** As many bytes as a length in the file says, made only as they arrive. */
    byte[] bytes(long length) throws IOException {
        if (length < 0 || length > MOST) {
            throw new Problem(where + " holds a text of " + length + " bytes; it is damaged or hostile.");
        }
        count(length);
        byte[] found = in.readNBytes((int) length);
        if (found.length < length) {
            throw cut();
        }
        return found;
    }

    /** Text up to the next line feed. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = u8(); next != '\n'; next = u8()) {
            line.append((char) next);
            if (line.length() > LONGEST_LINE) {
                throw new Problem(where + " is no PyTorch checkpoint: a name in it never ends.");
            }
        }
        return line.toString().strip();
    }

    String utf8(long length) throws IOException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private ByteBuffer buffer(int length) throws IOException {
        return ByteBuffer.wrap(bytes(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void count(long more) {
        consumed += more;
        if (consumed > MOST) {
            throw new Problem(where + " describes more objects than any checkpoint has (over 2 MiB); it is damaged or"
                    + " hostile.");
        }
    }

    private Problem cut() {
        return new Problem(where + " ends in the middle of its description; it is cut short, fetch it again.");
    }
}
