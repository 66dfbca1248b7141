package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** NumPy's .npy: one array. Reads versions 1 to 3, either byte order, C and Fortran order; writes float32 as version 1. */
public final class Npy {

    private Npy() {}

    /**
     * Reads a file.
     *
     * @throws Problem naming the file and what is wrong with it
     */
    public static RawTensor read(Path file) {
        return Source.read(file, source -> read(source.name(), source.from(0), source.size()));
    }

    /**
     * Reads an array out of a stream.
     *
     * @param where its name for messages
     * @param size bytes that the stream has
     */
    static RawTensor read(String where, InputStream in, long size) throws IOException {
        NpyHeader header = NpyHeader.read(where, in, size);
        long room = size - header.length();
        int count = Elements.count(where, header.shape(), header.type(), room);
        int[] axes = Elements.ints(header.shape());
        if (!header.fortran() || axes.length < 2) {
            return Elements.read(where, in, header.type(), header.order(), axes);
        }
        RawTensor flat = Elements.read(where, in, header.type(), header.order(), new int[] {count});
        return Strided.gather(flat, axes, Strided.columnMajor(header.shape()));
    }

    /** Writes a file through one beside; the same tensor gives the same bytes. */
    public static void write(Path file, Tensor tensor) {
        Beside.write(file, out -> {
            OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            write(buffered, tensor);
            buffered.flush();
        });
    }

    /** Header of a multiple of 64 bytes, then the numbers. */
    static void write(OutputStream out, Tensor tensor) throws IOException {
        String axes = Arrays.stream(tensor.shape()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String dict =
                "{'descr': '<f4', 'fortran_order': False, 'shape': (" + axes + (tensor.axes() == 1 ? "," : "") + "), }";
        int length = (10 + dict.length() + 1 + 63) / 64 * 64 - 10;
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, (byte) (length >> 8)});
        out.write((dict + " ".repeat(length - dict.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII));
        Safetensors.floats(out, tensor.values());
    }
}
