package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.model.Weights;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The safetensors format: eight bytes of header length, a JSON header, raw little-endian numbers.
 *
 * @param tensors by name, in the order of their data
 * @param metadata the header's free texts
 */
public record Safetensors(Map<String, RawTensor> tensors, Map<String, String> metadata) {

    /**
     * Reads a whole file.
     *
     * @throws diffwave.problem.Problem naming the file and what is wrong with it
     */
    public static Safetensors read(Path file) {
        return Source.read(file, source -> {
            SafetensorsHeader header = SafetensorsHeader.read(source);
            Map<String, RawTensor> tensors = new LinkedHashMap<>();
            for (SafetensorsHeader.Entry entry : header.entries()) {
                String where = source.name() + ", tensor " + entry.name();
                tensors.put(
                        entry.name(),
                        Elements.read(
                                where,
                                source.from(header.dataAt() + entry.begin()),
                                entry.type(),
                                ByteOrder.LITTLE_ENDIAN,
                                entry.shape()));
            }
            return new Safetensors(Collections.unmodifiableMap(tensors), header.metadata());
        });
    }

    /** Reads the header's free texts alone, which is quick however large the file is. */
    public static Map<String, String> metadata(Path file) {
        return Source.read(file, source -> SafetensorsHeader.read(source).metadata());
    }

    /** Reads a file of a network's weights: only numbers with fractions. */
    public static Weights readWeights(Path file) {
        String name = Source.name(file);
        Map<String, Tensor> reals = new LinkedHashMap<>();
        read(file).tensors().forEach((key, raw) -> reals.put(key, raw.reals("tensor " + key + " in " + name)));
        return new Weights(name, reals);
    }

    /**
     * Writes float32 tensors in their order, through a file beside; the same input gives the same bytes.
     *
     * @throws diffwave.problem.Problem where the file cannot be written
     */
    public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata) {
        Beside.write(file, out -> write(out, tensors, metadata));
    }

    /** The same into a stream, which stays open. */
    public static void write(OutputStream out, Map<String, Tensor> tensors, Map<String, String> metadata)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        buffered.write(SafetensorsLayout.bytes(tensors, metadata));
        for (Tensor tensor : tensors.values()) {
            floats(buffered, tensor.values());
        }
        buffered.flush();
    }

    /** Raw little-endian float32. */
    static void floats(OutputStream out, float[] values) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            block.putFloat(value);
            if (!block.hasRemaining()) {
                out.write(block.array(), 0, block.position());
                block.clear();
            }
        }
        out.write(block.array(), 0, block.position());
    }
}
