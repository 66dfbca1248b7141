package diffwave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.model.FlatWeights;
import diffwave.model.checkpoint.ImportWish;
import diffwave.model.checkpoint.Imported;
import diffwave.model.folder.Checkpoints;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run writes for other programs: TensorBoard's events, and lmnt's checkpoint to go on from. */
class ElsewhereTest {

    @TempDir
    private Path root;

    @Test
    void aRunIsExportedWithTheWeightsThatLearn() {
        Schooling school = new Schooling(root);
        TrainingSettings plain = SettingText.with(Schooling.SETTINGS, Map.of("told", "nothing"));
        school.begin("run", plain, new PulledLearner(), Limit.steps(3), Company.none());
        Path file = root.resolve("weights.pt");
        RunExport.write(school.run("run"), file);
        Imported back = Checkpoints.read(file, ImportWish.none());
        float[] flat = FlatWeights.of(back.card().architecture(), back.weights());
        RunState state = new RunFolder(school.run("run")).last(flat.length).orElseThrow();
        assertThat(flat).isEqualTo(state.parameters()).isNotEqualTo(state.average());
    }

    @Test
    void aRunWithLabelsIsNot() {
        Schooling school = new Schooling(root);
        school.begin("run", Schooling.SETTINGS, new PulledLearner(), Limit.steps(1), Company.none());
        assertThatThrownBy(() -> RunExport.write(school.run("run"), root.resolve("weights.pt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("labels");
    }

    @Test
    void eventsAreRecordsWithMaskedSums() throws IOException {
        EventFile events = EventFile.begin(root, 4);
        events.scalars(5, Map.of("loss", 0.25));
        try (var files = Files.list(root)) {
            ByteBuffer all = ByteBuffer.wrap(
                            Files.readAllBytes(files.findFirst().orElseThrow()))
                    .order(ByteOrder.LITTLE_ENDIAN);
            List<String> records = new ArrayList<>();
            while (all.hasRemaining()) {
                int start = all.position();
                int length = (int) all.getLong();
                assertThat(all.getInt()).isEqualTo(masked(all.array(), start, 8));
                byte[] data = new byte[length];
                all.get(data);
                assertThat(all.getInt()).isEqualTo(masked(data, 0, length));
                records.add(new String(data, StandardCharsets.ISO_8859_1));
            }
            assertThat(records).hasSize(3);
            assertThat(records.get(0)).endsWith("brain.Event:2");
            assertThat(records.get(2)).contains("loss").endsWith("\u0000\u0000\u0080\u003e"); // 0.25f
        }
    }

    /** TFRecord's sum by the polynomial of CRC-32C, a bit at a time. */
    private static int masked(byte[] data, int from, int length) {
        int crc = -1;
        for (int i = from; i < from + length; i++) {
            crc ^= data[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x82F63B78;
            }
        }
        crc = ~crc;
        return (crc >>> 15 | crc << 17) + 0xA282EAD8;
    }
}
