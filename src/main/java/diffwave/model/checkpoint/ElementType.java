package diffwave.model.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** What the numbers of a stored tensor are, under the names of safetensors, NumPy and torch. */
public enum ElementType {
    F64(8, true, "f8", "Double"),
    F32(4, true, "f4", "Float"),
    F16(2, true, "f2", "Half"),
    BF16(2, true, "", "BFloat16"),
    I64(8, false, "i8", "Long"),
    I32(4, false, "i4", "Int"),
    I16(2, false, "i2", "Short"),
    I8(1, false, "i1", "Char"),
    U32(4, false, "u4", "UInt32"),
    U16(2, false, "u2", "UInt16"),
    U8(1, false, "u1", "Byte"),
    BOOL(1, false, "b1", "Bool");

    private final int bytes;
    private final boolean real;
    private final String numpy;
    private final String torch;

    ElementType(int bytes, boolean real, String numpy, String torch) {
        this.bytes = bytes;
        this.real = real;
        this.numpy = numpy;
        this.torch = torch;
    }

    /** Bytes a number. */
    public int bytes() {
        return bytes;
    }

    /** Whether it has fractions; the others are whole numbers. */
    public boolean isReal() {
        return real;
    }

    /** By safetensors' name, e.g. {@code F32}. */
    static Optional<ElementType> safetensors(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** By NumPy's name without the byte order, e.g. {@code f4}. */
    static Optional<ElementType> numpy(String name) {
        return Arrays.stream(values())
                .filter(type -> !name.isEmpty() && type.numpy.equals(name))
                .findFirst();
    }

    /** By torch's storage class, e.g. {@code FloatStorage}. */
    static Optional<ElementType> torch(String name) {
        return Arrays.stream(values())
                .filter(type -> (type.torch + "Storage").equals(name))
                .findFirst();
    }

    /** The next number of a buffer, rounded to float32. */
    float real(ByteBuffer from) {
        return switch (this) {
            case F64 -> (float) from.getDouble();
            case F32 -> from.getFloat();
            case F16 -> Float.float16ToFloat(from.getShort());
            case BF16 -> Float.intBitsToFloat(from.getShort() << 16);
            default -> whole(from);
        };
    }

    /** The next whole number of a buffer. */
    long whole(ByteBuffer from) {
        return switch (this) {
            case I64 -> from.getLong();
            case I32 -> from.getInt();
            case I16 -> from.getShort();
            case I8 -> from.get();
            case U32 -> Integer.toUnsignedLong(from.getInt());
            case U16 -> Short.toUnsignedInt(from.getShort());
            case U8 -> Byte.toUnsignedInt(from.get());
            case BOOL -> from.get() == 0 ? 0 : 1;
            default -> throw new IllegalStateException(this + " is not whole");
        };
    }
}
