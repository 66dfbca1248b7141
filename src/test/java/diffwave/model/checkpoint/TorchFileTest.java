package diffwave.model.checkpoint;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.model.Tensor;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchFileTest {

    @TempDir
    private Path folder;

    @Test
    void thePublishedMelOf2020HasItsPublishedNumbers() {
        Tensor mel = Arrays.one(golden("published_legacy_mel.pt"), "mel").reals("mel");
        assertThat(mel.hasShape(80, 154)).isTrue();
        float[] values = mel.values();
        assertThat((double) values[0]).isCloseTo(-6.157429218, within(1e-6));
        assertThat((double) values[40 * 154 + 77]).isCloseTo(-2.388667107, within(1e-6));
        assertThat((double) values[79 * 154 + 153]).isCloseTo(-9.495911598, within(1e-6));
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        assertThat(sum).isCloseTo(-63709.89021975, within(1e-6));
    }

    @Test
    void aTensorWrittenAloneIsReadBack() {
        Tensor mel = Tensor.of(new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6});
        Path file = folder.resolve("m.pt");
        TorchWriter.write(file, mel);
        assertThat(Arrays.one(file, "mel").reals("mel")).isEqualTo(mel);
    }

    /** A file with numbers 0 … 5 of which a tensor takes some. */
    private Path over(long offset, List<Long> size, List<Long> stride) {
        TorchWriter writer = new TorchWriter();
        Pickled.Storage storage = writer.tensor(Tensor.of(0, 1, 2, 3, 4, 5)).storage();
        Path file = folder.resolve("view.pt");
        writer.write(file, new Pickled.TensorRef(storage, offset, size, stride));
        return file;
    }

    @Test
    void viewsWithOffsetsAndStridesAreTakenApart() {
        assertThat(Arrays.one(over(0, List.of(3L, 2L), List.of(1L, 3L)), "x").reals("x"))
                .isEqualTo(Tensor.of(new int[] {3, 2}, new float[] {0, 3, 1, 4, 2, 5}));
        assertThat(Arrays.one(over(1, List.of(2L), List.of(4L)), "x").reals("x"))
                .isEqualTo(Tensor.of(1, 5));
        assertThat(Arrays.one(over(2, List.of(1L, 4L), List.of(99L, 1L)), "x")
                        .reals("x")
                        .hasShape(1, 4))
                .isTrue();
        assertThat(Arrays.one(over(0, List.of(2L, 3L), List.of(0L, 1L)), "x").reals("x"))
                .isEqualTo(Tensor.of(new int[] {2, 3}, new float[] {0, 1, 2, 0, 1, 2}));
        assertThat(Arrays.one(over(1, List.of(9L), List.of(0L)), "x").reals("x").size())
                .isEqualTo(9);
        assertThat(Arrays.one(over(6, List.of(0L), List.of(1L)), "x").reals("x").size())
                .isZero();
    }

    @Test
    void whatLiesOutsideItsNumbersIsRefused() {
        for (Path file : List.of(
                over(0, List.of(7L), List.of(1L)),
                over(3, List.of(4L), List.of(1L)),
                over(-1, List.of(2L), List.of(1L)),
                over(0, List.of(2L), List.of(-1L)),
                over(0, List.of(2L), List.of(1L << 40)),
                over(0, List.of(2L, 3L), List.of(1L)),
                over(0, List.of(-2L), List.of(1L)),
                over(0, List.of(1L << 40), List.of(0L)),
                over(Long.MAX_VALUE, List.of(2L), List.of(1L)))) {
            assertThatThrownBy(() -> Arrays.read(file))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("view.pt");
        }
    }

    @Test
    void aSmallFileDoesNotBecomeManyLargeTensors() {
        TorchWriter writer = new TorchWriter();
        Pickled.TensorRef one = writer.tensor(Tensor.of(new float[100_000]));
        Pickled.Dict dict = new Pickled.Dict();
        for (int i = 0; i < 10_000; i++) {
            dict.entries().put("t" + i, one);
        }
        Path file = folder.resolve("bomb.pt");
        writer.write(file, dict);
        assertThatThrownBy(() -> Arrays.read(file)).isInstanceOf(Problem.class).hasMessageContaining("bomb.pt");
    }
}
