package diffwave.model.checkpoint;

import diffwave.model.Tensor;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.model.checkpoint.pickle.Pickler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files made by hand that claim what they do not have. */
final class BadFiles {

    private BadFiles() {}

    record Case(String kind, String what, byte[] bytes) {}

    static List<Case> claims() throws IOException {
        List<Case> all = new ArrayList<>();
        for (String header : SAFETENSORS) {
            all.add(new Case("SAFETENSORS", header, safetensors(header, 16)));
        }
        for (long length : new long[] {-1, Long.MIN_VALUE, 1L << 32, 1L << 62, 17, 0, 1}) {
            byte[] bytes = safetensors("{}", 0);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
            all.add(new Case("SAFETENSORS", "header of " + length, bytes));
        }
        for (String header : NPY) {
            all.add(new Case("NPY", header, NpyTest.npy(1, header, new byte[16])));
        }
        all.add(new Case("NPY", "version 9", NpyTest.npy(9, NpyTest.header("<f4", false, "(4,)"), new byte[16])));
        all.add(new Case("NPZ", "no array", zip(Map.of("readme.txt", "text".getBytes(StandardCharsets.UTF_8)))));
        all.add(new Case("NPZ", "claims 4 GiB", zip(Map.of("a.npy", NpyTest.npy(1, NPY.getFirst(), new byte[16])))));
        all.add(new Case("DEFLATED", "unpacks to 600 MiB", manyZeros()));
        for (String location : List.of("data.pkl", "x/data.pkl")) {
            all.add(new Case("LMNT_ZIP", "not a pickle", zip(Map.of(location, new byte[] {1, 2, 3}))));
            all.add(new Case("LMNT_ZIP", "an int", zip(Map.of(location, Pickler.bytes(new Pickled.Whole(3))))));
        }
        for (Pickled.TensorRef ref : tensors()) {
            Pickled.Dict dict = new Pickled.Dict();
            dict.entries().put("input_projection.weight", ref);
            byte[] pickle = Pickler.bytes(dict);
            all.add(new Case("LMNT_ZIP", ref.toString(), zip(Map.of("x/data.pkl", pickle, "x/data/0", new byte[16]))));
            all.add(new Case(
                    "PHILSYN_LEGACY",
                    ref.toString(),
                    legacy(pickle, ref.storage().count())));
        }
        byte[] good = Pickler.bytes(new Pickled.Dict());
        all.add(new Case(
                "LMNT_ZIP", "big endian", zip(Map.of("x/data.pkl", good, "x/byteorder", new byte[] {'b', 'i', 'g'}))));
        all.add(new Case("LMNT_ZIP", "a program", zip(Map.of("x/data.pkl", good, "x/constants.pkl", good))));
        all.add(new Case("LMNT_ZIP", "nothing in it", zip(Map.of("x/data.pkl", good))));
        return all;
    }

    private static final List<String> SAFETENSORS = List.of(
            "",
            "[]",
            "3",
            "{\"a\": 3}",
            "{\"a\": {}}",
            "{\"a\": {\"dtype\": \"F32\"}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [4]}}",
            "{\"a\": {\"dtype\": \"F8_E4M3\", \"shape\": [16], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [5], \"data_offsets\": [0, 20]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [5], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [3], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [-4], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [-2, -2], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [4], \"data_offsets\": [16, 0]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [4], \"data_offsets\": [-16, 0]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [4.5], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [1073741824], \"data_offsets\": [0, 4294967296]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [4294967296, 4294967296], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [65536, 65536, 65536, 65536], \"data_offsets\": [0, 0]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [99999999999999999999], \"data_offsets\": [0, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [8, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [3], \"data_offsets\": [0, 12]},"
                    + " \"b\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [8, 16]}}",
            "{\"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [0, 8]},"
                    + " \"a\": {\"dtype\": \"F32\", \"shape\": [2], \"data_offsets\": [8, 16]}}",
            "[".repeat(5_000),
            "{\"a\": ".repeat(3_000));

    private static final List<String> NPY = List.of(
            NpyTest.header("<f4", false, "(1073741824,)"),
            NpyTest.header("<f4", false, "(5,)"),
            NpyTest.header("<f4", false, "(-4,)"),
            NpyTest.header("<f4", false, "(-2, -2)"),
            NpyTest.header("<f4", false, "(65536, 65536, 65536, 65536)"),
            NpyTest.header("<f4", true, "(4294967296, 4294967296)"),
            NpyTest.header("<f4", false, "(99999999999999999999,)"),
            NpyTest.header("<f4", false, "(--4,)"),
            NpyTest.header("<f4", false, "(4"),
            NpyTest.header("<f4", false, "(" + "1, ".repeat(99) + ")"),
            NpyTest.header("|O", false, "(2,)"),
            NpyTest.header("<c8", false, "(2,)"),
            NpyTest.header("<U4", false, "(1,)"),
            "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4,), }",
            "{'descr': '<f4', 'shape': (4,), }",
            "");

    private static List<Pickled.TensorRef> tensors() {
        List<Pickled.TensorRef> all = new ArrayList<>();
        for (long[] claim : new long[][] {
            // count, offset, size, stride
            {1L << 30, 0, 1L << 30, 1},
            {5, 0, 5, 1},
            {4, 1, 4, 1},
            {4, -1, 4, 1},
            {4, 0, -4, 1},
            {-4, 0, 4, 1},
            {Long.MAX_VALUE, 0, 4, 1},
            {Long.MAX_VALUE, Long.MAX_VALUE, 4, 1},
            {4, 0, 2, Long.MAX_VALUE},
            {4, 0, 4, -1},
            {4, 0, 1L << 30, 0}
        }) {
            Pickled.Storage storage = new Pickled.Storage("FloatStorage", "0", claim[0], 0);
            all.add(new Pickled.TensorRef(storage, claim[1], List.of(claim[2]), List.of(claim[3])));
        }
        Pickled.Storage missing = new Pickled.Storage("FloatStorage", "7", 4, 0);
        all.add(new Pickled.TensorRef(missing, 0, List.of(4L), List.of(1L)));
        Pickled.Storage whole = new Pickled.Storage("LongStorage", "0", 2, 0);
        all.add(new Pickled.TensorRef(whole, 0, List.of(2L), List.of(1L)));
        return all;
    }

    private static byte[] safetensors(String header, int numbers) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + numbers)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
                zip.putNextEntry(StoredEntry.of(entry.getKey(), entry.getValue()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The old container with one storage "0" that claims a count and has four numbers. */
    private static byte[] legacy(byte[] object, long count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("\u0080\2\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(Pickler.bytes(new Pickled.Whole(1001)));
        Pickled.Dict machine = new Pickled.Dict();
        machine.entries().put("little_endian", new Pickled.Truth(true));
        bytes.write(Pickler.bytes(machine));
        bytes.write(object);
        Pickled.Items keys = new Pickled.Items();
        keys.items().add(new Pickled.Text("0"));
        bytes.write(Pickler.bytes(keys));
        bytes.write(ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(count)
                .array());
        return bytes.toByteArray();
    }

    static byte[] numpy(boolean alone, boolean deflated) throws IOException {
        Tensor tensor = Tensor.of(new int[] {10, 30}, new float[300]);
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        Npy.write(npy, tensor);
        if (alone) {
            return npy.toByteArray();
        }
        if (!deflated) {
            return zip(Map.of("mel.npy", npy.toByteArray()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mel.npy"));
            npy.writeTo(zip);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyZeros() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            byte[] block = new byte[1 << 20];
            byte[] start = NpyTest.npy(1, NpyTest.header("<f4", false, "(" + 600 * (1 << 18) + ",)"), new byte[0]);
            zip.write(start);
            for (int i = 0; i < 600; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
