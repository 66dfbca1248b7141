package diffwave.training.history;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A protocol buffer message field by field (protobuf.dev/programming-guides/encoding), for those who need a few of its fields: step
 * to the next, look at its {@link #number}, take it by its kind. Fields nobody takes are passed over.
 *
 * <p>Reading beyond the end throws {@link IndexOutOfBoundsException}: the message is damaged.
 */
final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final byte[] bytes;
    private final int end;
    private int next;
    private int number;
    private int kind;
    private long bits;
    private int from;
    private int length;

    Protobuf(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.next = from;
        this.end = end;
    }

    /** Steps to the next field. */
    boolean next() {
        if (next >= end) {
            return false;
        }
        long key = varint();
        number = (int) (key >>> 3);
        kind = (int) key & 7;
        switch (kind) {
            case VARINT -> bits = varint();
            case FIXED_64 -> bits = fixed(Long.BYTES);
            case FIXED_32 -> bits = fixed(Integer.BYTES);
            case BYTES -> {
                length = Math.toIntExact(varint());
                from = next;
                next = within((long) next + length);
            }
            default -> throw new IndexOutOfBoundsException("a field of kind " + kind);
        }
        return true;
    }

    private int within(long place) {
        if (place < next || place > end) {
            throw new IndexOutOfBoundsException("a field beyond the message's end");
        }
        return (int) place;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte one = bytes[within(next + 1L) - 1];
            next++;
            value |= (long) (one & 0x7f) << shift;
            if (one >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a number without an end");
    }

    private long fixed(int size) {
        int at = next;
        next = within((long) next + size);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return size == Long.BYTES ? buffer.getLong(at) : buffer.getInt(at);
    }

    int number() {
        return number;
    }

    /** Whether it holds bytes: a text, a message, numbers in a row. */
    boolean holdsBytes() {
        return kind == BYTES;
    }

    /** A whole number. */
    long whole() {
        return bits;
    }

    float single() {
        return Float.intBitsToFloat((int) bits);
    }

    double real() {
        return Double.longBitsToDouble(bits);
    }

    String text() {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    Protobuf message() {
        return new Protobuf(bytes, from, from + length);
    }

    /** Its bytes' place in the array. */
    int from() {
        return from;
    }

    int length() {
        return length;
    }

    /** Its bytes as numbers of the machine. */
    ByteBuffer numbers() {
        return ByteBuffer.wrap(bytes, from, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
