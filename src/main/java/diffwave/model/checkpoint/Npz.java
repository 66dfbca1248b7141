package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.problem.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** NumPy's .npz: a zip of .npy arrays, stored or deflated. */
public final class Npz {

    private static final long MOST_UNPACKED = 512L << 20;
    private static final int MOST_DEFLATED = 1_100;

    private Npz() {}

    /**
     * Reads every array, by name without {@code .npy}.
     *
     * @throws Problem naming the file and the array that is damaged or too large
     */
    public static Map<String, RawTensor> read(Path file) {
        return Source.read(file, source -> {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return read(source, zip);
            } catch (ZipException | IllegalArgumentException e) {
                throw new Problem(source.name() + " is no zip or a damaged one (" + e.getMessage() + ").", e);
            }
        });
    }

    private static Map<String, RawTensor> read(Source source, ZipFile zip) throws IOException {
        Map<String, RawTensor> arrays = new LinkedHashMap<>();
        List<? extends ZipEntry> entries = new ArrayList<>(zip.stream().toList());
        long unpacked = 0;
        for (ZipEntry entry : entries) {
            if (!entry.getName().endsWith(".npy")) {
                continue;
            }
            String where = source.name() + ", array " + entry.getName();
            long most = Math.min(entry.getCompressedSize(), source.size());
            long size = entry.getSize();
            boolean stored = entry.getMethod() == ZipEntry.STORED;
            if (size < 0 || size > (stored ? most : most * MOST_DEFLATED + 1_024)) {
                throw new Problem(where + " claims " + size + " bytes, more than the file can hold; it is damaged.");
            }
            unpacked += size;
            if (unpacked > MOST_UNPACKED) {
                throw new Problem(source.name() + " unpacks to more than 512 MiB, which no mel or noise needs.");
            }
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                arrays.put(entry.getName().replaceFirst("\\.npy$", ""), Npy.read(where, in, size));
            }
        }
        if (arrays.isEmpty()) {
            throw new Problem(source.name() + " is a zip without NumPy arrays.");
        }
        return arrays;
    }

    /** Writes arrays in their order, stored, through a file beside; the same arrays give the same bytes. */
    public static void write(Path file, Map<String, Tensor> arrays) {
        Beside.write(file, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, Tensor> array : arrays.entrySet()) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    Npy.write(bytes, array.getValue());
                    zip.putNextEntry(StoredEntry.of(array.getKey() + ".npy", bytes.toByteArray()));
                    bytes.writeTo(zip);
                    zip.closeEntry();
                }
            }
        });
    }
}
