package diffwave.model.checkpoint.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpicklerTest {

    private static final String FILE = "model.pt";

    private static Pickled read(byte[] bytes) throws IOException {
        return Unpickler.read(new PickleInput(FILE, new ByteArrayInputStream(bytes)))
                .value();
    }

    /** Bytes as Latin letters: a pickle as Python would print it. */
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "os.system",
                "posix.system",
                "nt.system",
                "builtins.eval",
                "builtins.exec",
                "__builtin__.eval",
                "subprocess.Popen",
                "numpy.core.multiarray._reconstruct",
                "torch.load",
                "torch.FloatTensor",
                "torch._utils._rebuild_tensor",
                "torch.serialization._get_layout",
                "collections.defaultdict",
                "collections.OrderedDict.fromkeys",
                "functools.partial"
            })
    void aNameThatNoCheckpointNeedsIsRefusedByNameAndNothingRuns(String name, @TempDir Path folder) {
        Path trace = folder.resolve("trace");
        int dot = name.lastIndexOf('.');
        String module = name.substring(0, dot);
        String function = name.substring(dot + 1);
        String command = "touch " + trace;
        List<byte[]> forms = List.of(
                latin("\u0080\2c" + module + "\n" + function + "\nX" + (char) command.length() + "\0\0\0" + command
                        + "\u0085R."),
                latin("\u0080\4\u0095\0\0\0\0\0\0\0\0\u008c" + (char) module.length() + module + "\u0094\u008c"
                        + (char) function.length() + function + "\u0094\u0093\u0094\u008c" + (char) command.length()
                        + command + "\u0094\u0085\u0094R\u0094."),
                latin("c" + module + "\n" + function + "\n(S'" + command + "'\ntR."),
                latin("(S'" + command + "'\ni" + module + "\n" + function + "\n."));
        for (byte[] form : forms) {
            assertThatThrownBy(() -> read(form))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(FILE)
                    .hasMessageContaining(name);
        }
        assertThat(Files.exists(trace)).isFalse();
    }

    @Test
    void plainValuesAreRead() throws Exception {
        assertThat(read(latin("\u0080\2K\7."))).isEqualTo(new Pickled.Whole(7));
        assertThat(read(latin("\u0080\2J\u00ff\u00ff\u00ff\u00ff."))).isEqualTo(new Pickled.Whole(-1));
        assertThat(read(latin("\u0080\2\u008a\2\u0000\u0080."))).isEqualTo(new Pickled.Whole(-32768));
        assertThat(read(latin("\u0080\2\u008a\0."))).isEqualTo(new Pickled.Whole(0));
        assertThat(read(latin("\u0080\2\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.")))
                .isEqualTo(new Pickled.Big(new BigInteger("119547037146038801333356")));
        assertThat(read(latin("\u0080\2\u008c\1a\u008c\1b\u0086.")))
                .isEqualTo(new Pickled.Tuple(List.of(new Pickled.Text("a"), new Pickled.Text("b"))));
    }

    @Test
    void whatThePicklerWritesIsReadBack() throws Exception {
        Pickled.Dict dict = new Pickled.Dict();
        dict.entries().put("pi", new Pickled.Real(Math.PI));
        dict.entries().put("large", new Pickled.Whole(1L << 40));
        dict.entries().put("none", Pickled.None.NONE);
        dict.entries().put("ünïcode", new Pickled.Truth(true));
        dict.entries()
                .put(
                        "tensor",
                        new Pickled.TensorRef(
                                new Pickled.Storage("FloatStorage", "0", 6, 0), 0, List.of(2L, 3L), List.of(3L, 1L)));
        Pickled back = read(Pickler.bytes(dict));
        assertThat(((Pickled.Dict) back).entries()).isEqualTo(dict.entries());
    }

    @Test
    void anInstructionOfOtherPicklesIsRefused() {
        for (String code : List.of("\u0081", "\u0092", "o", "P", "\u0082", "\u008f", "B", "<html>", "F1\n")) {
            assertThatThrownBy(() -> read(latin("\u0080\2}" + code + ".")))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(FILE);
        }
    }

    @Test
    void depthAndSizeHaveLimits() {
        assertThatThrownBy(() -> read(latin("(".repeat(100_000))))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("deep");
        byte[] many = new byte[3 << 20];
        java.util.Arrays.fill(many, (byte) ']');
        assertThatThrownBy(() -> read(many)).isInstanceOf(Problem.class).hasMessageContaining("2 MiB");
        assertThatThrownBy(() -> read(latin("X\u00ff\u00ff\u00ff\u00ffabc")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(FILE);
    }

    @Test
    void aListThatHoldsItselfDoesNoHarm() throws Exception {
        assertThat(read(latin("\u0080\2]q\0h\0a."))).isInstanceOf(Pickled.Items.class);
    }

    @Test
    void everyShorterPickleIsRefused() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Pickled.Dict dict = new Pickled.Dict();
        dict.entries().put("a", new Pickled.Tuple(List.of(new Pickled.Whole(1L << 40), new Pickled.Real(2))));
        all.writeBytes(Pickler.bytes(dict));
        byte[] whole = all.toByteArray();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(Problem.class);
        }
    }
}
