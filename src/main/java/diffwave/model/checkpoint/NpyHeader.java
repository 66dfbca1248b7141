package diffwave.model.checkpoint;

import diffwave.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a .npy file: magic, version, and a Python dictionary as text, of which three entries count.
 *
 * @param length bytes before the numbers
 */
record NpyHeader(ElementType type, ByteOrder order, boolean fortran, long[] shape, int length) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST = 1 << 16;
    private static final Pattern DESCR = Pattern.compile("'descr': *'([<>|=]?)([^']{1,20})'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order': *(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([-0-9L, ]*)\\)");

    /** Whether a file begins as one. */
    static boolean begins(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(bytes, MAGIC.length), MAGIC);
    }

    static NpyHeader read(String where, InputStream in, long size) throws IOException {
        byte[] start = in.readNBytes(8);
        if (!begins(start)) {
            throw new Problem(where + " is no NumPy file: it does not begin as one.");
        }
        if (start.length < 8 || start[6] < 1 || start[6] > 3) {
            throw new Problem(where + " is cut short or of an unknown .npy version; save it with numpy.save.");
        }
        int width = start[6] == 1 ? 2 : 4;
        byte[] little = Arrays.copyOf(in.readNBytes(width), 4);
        long length = Integer.toUnsignedLong(
                ByteBuffer.wrap(little).order(ByteOrder.LITTLE_ENDIAN).getInt());
        if (length > LONGEST || length > size - 8 - width) {
            throw new Problem(where + " claims a header of " + length + " bytes; it is cut short or damaged.");
        }
        String text = new String(in.readNBytes((int) length), StandardCharsets.ISO_8859_1);
        Matcher descr = found(where, DESCR, text, "type");
        ElementType type = ElementType.numpy(descr.group(2))
                .orElseThrow(() -> new Problem(where + " holds numbers of NumPy's type \"" + descr.group(2)
                        + "\", which is not read; save it as float32."));
        ByteOrder order = descr.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        boolean fortran = found(where, FORTRAN, text, "order").group(1).equals("True");
        long[] shape = shape(where, found(where, SHAPE, text, "shape").group(1));
        return new NpyHeader(type, order, fortran, shape, (int) (8 + width + length));
    }

    private static Matcher found(String where, Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new Problem(where + " does not say the " + what
                    + " of a plain array of numbers in its header; save a plain float32 array with numpy.save.");
        }
        return matcher;
    }

    private static long[] shape(String where, String list) {
        String[] axes = list.replace("L", "").replace(" ", "").split(",");
        if (axes.length > 32) {
            throw new Problem(where + " has more than 32 axes; it is damaged.");
        }
        try {
            return Arrays.stream(axes)
                    .filter(axis -> !axis.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new Problem(where + " has the shape (" + list + "), which is none.", e);
        }
    }
}
