package diffwave.model.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.model.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTest {

    private static final Tensor SIX = Tensor.of(new int[] {2, 3}, new float[] {1, 2, 3, -4, 5.5f, 6});

    @TempDir
    private Path folder;

    static byte[] npy(int version, String header, byte[] numbers) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(12 + text.length + numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        all.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            all.putShort((short) text.length);
        } else {
            all.putInt(text.length);
        }
        all.put(text).put(numbers).flip();
        byte[] bytes = new byte[all.remaining()];
        all.get(bytes);
        return bytes;
    }

    static String header(String descr, boolean fortran, String shape) {
        return "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape
                + ", }";
    }

    private RawTensor read(byte[] bytes) throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(file, bytes);
        return Npy.read(file);
    }

    @Test
    void whatIsWrittenIsReadBackAndItsNumbersBeginAtAMultipleOf64() throws Exception {
        for (Tensor tensor : new Tensor[] {SIX, Tensor.of(1, 2), Tensor.of(new int[] {}, new float[] {3})}) {
            Path file = folder.resolve("w.npy");
            Npy.write(file, tensor);
            assertThat(Npy.read(file).reals("w")).isEqualTo(tensor);
            assertThat((Files.size(file) - 4L * tensor.size()) % 64).isZero();
        }
    }

    @Test
    void bothByteOrdersAndAllVersionsAreRead() throws Exception {
        for (int version = 1; version <= 3; version++) {
            ByteBuffer big = ByteBuffer.allocate(24);
            ByteBuffer little = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            for (float value : SIX.values()) {
                big.putFloat(value);
                little.putFloat(value);
            }
            assertThat(read(npy(version, header(">f4", false, "(2, 3)"), big.array()))
                            .reals("a"))
                    .isEqualTo(SIX);
            assertThat(read(npy(version, header("<f4", false, "(2, 3)"), little.array()))
                            .reals("a"))
                    .isEqualTo(SIX);
        }
    }

    @Test
    void fortranOrderDoublesAreTurnedRound() throws Exception {
        ByteBuffer columns = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        for (int column = 0; column < 3; column++) {
            for (int row = 0; row < 2; row++) {
                columns.putDouble(SIX.values()[3 * row + column]);
            }
        }
        assertThat(read(npy(1, header("<f8", true, "(2L, 3L)"), columns.array()))
                        .reals("a"))
                .isEqualTo(SIX);
    }

    @Test
    void halvesAndWholeNumbersAreRead() throws Exception {
        ByteBuffer halves = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        halves.putShort(Float.floatToFloat16(0.5f)).putShort(Float.floatToFloat16(-2));
        assertThat(read(npy(1, header("<f2", false, "(2,)"), halves.array())).reals("a"))
                .isEqualTo(Tensor.of(0.5f, -2));
        assertThat(read(npy(1, header("|u1", false, "(2,)"), new byte[] {1, -1}))
                        .wholes("a"))
                .containsExactly(1, 255);
        assertThat(read(npy(1, header("|b1", false, "(2,)"), new byte[] {1, 0})).wholes("a"))
                .containsExactly(1, 0);
        assertThat(read(npy(1, header(">i2", false, "()"), new byte[] {1, 2})).wholes("a"))
                .containsExactly(258);
    }

    @Test
    void aZipOfArraysIsReadStoredAndDeflated() throws Exception {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        arrays.put("mel", SIX);
        arrays.put("noise", Tensor.of(9));
        Path stored = folder.resolve("stored.npz");
        Npz.write(stored, arrays);
        Path deflated = folder.resolve("deflated.npz");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Npy.write(bytes, SIX);
        try (OutputStream out = Files.newOutputStream(deflated);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mel.npy"));
            bytes.writeTo(zip);
        }
        assertThat(Npz.read(stored).keySet()).containsExactly("mel", "noise");
        assertThat(Npz.read(stored).get("mel").reals("mel")).isEqualTo(SIX);
        assertThat(Arrays.one(deflated, "mel").reals("mel")).isEqualTo(SIX);
    }
}
