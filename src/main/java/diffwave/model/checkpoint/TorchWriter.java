package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.model.checkpoint.pickle.Pickler;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes what torch.load reads: torch's zip container, protocol 2, float32, every tensor with its own numbers.
 *
 * <p>First {@link #tensor} for each tensor, which gives its place in what is saved; then {@link #write}.
 */
public final class TorchWriter {

    private final List<Tensor> tensors = new ArrayList<>();

    /** A tensor, to be put somewhere in what is saved. */
    public Pickled.TensorRef tensor(Tensor tensor) {
        String key = Integer.toString(tensors.size());
        tensors.add(tensor);
        long[] shape = Arrays.stream(tensor.shape()).asLongStream().toArray();
        return new Pickled.TensorRef(
                new Pickled.Storage("FloatStorage", key, tensor.size(), 0),
                0,
                Arrays.stream(shape).boxed().toList(),
                Arrays.stream(Strided.rowMajor(shape)).boxed().toList());
    }

    /** A file of a single tensor, e.g. a mel. */
    public static void write(Path file, Tensor tensor) {
        TorchWriter writer = new TorchWriter();
        writer.write(file, writer.tensor(tensor));
    }

    /**
     * Writes the file through one beside; the same values give the same bytes.
     *
     * @param root what is saved
     */
    public void write(Path file, Pickled root) {
        // decision: "archive" as torch itself falls back to, whatever the file is called
        Beside.write(file, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
                long at = put(zip, "archive/data.pkl", Pickler.bytes(root), 0);
                at = put(zip, "archive/byteorder", "little".getBytes(StandardCharsets.US_ASCII), at);
                for (int key = 0; key < tensors.size(); key++) {
                    ByteArrayOutputStream bytes =
                            new ByteArrayOutputStream(4 * tensors.get(key).size());
                    Safetensors.floats(bytes, tensors.get(key).values());
                    at = put(zip, "archive/data/" + key, bytes.toByteArray(), at);
                }
                put(zip, "archive/version", "3\n".getBytes(StandardCharsets.US_ASCII), at);
            }
        });
    }

    private static long put(ZipOutputStream zip, String name, byte[] content, long at) throws IOException {
        ZipEntry entry = StoredEntry.aligned(name, content, at);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        return at + StoredEntry.length(entry);
    }
}
