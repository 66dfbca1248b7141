package diffwave.model.checkpoint;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.model.Tensor;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBackAndTheSameInputGivesTheSameBytes() throws Exception {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("z", Tensor.of(new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, Float.NaN}));
        tensors.put("a", Tensor.of(new int[] {}, new float[] {7}));
        tensors.put("nothing", Tensor.of(new int[] {0, 4}, new float[0]));
        Path one = folder.resolve("one.safetensors");
        Path two = folder.resolve("two.safetensors");
        Safetensors.write(one, tensors, Map.of("what", "test"));
        Safetensors.write(two, tensors, Map.of("what", "test"));
        assertThat(Safetensors.readWeights(one).tensors()).isEqualTo(tensors);
        assertThat(Safetensors.read(one).metadata()).containsEntry("what", "test");
        assertThat(one).hasSameBinaryContentAs(two);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("one.safetensors", "two.safetensors");
    }

    @Test
    void wholeNumbersStayToldApart() {
        RawTensor label =
                Safetensors.read(golden("class.safetensors")).tensors().get("label");
        assertThat(label.wholes("label")).hasSize(3);
        assertThatThrownBy(() -> label.reals("mel in class.safetensors"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mel in class.safetensors")
                .hasMessageContaining("I64");
    }

    @Test
    void float64BecomesFloat32() {
        RawTensor loss =
                Safetensors.read(golden("class_training.safetensors")).tensors().get("loss_float64");
        assertThat(loss.type()).isEqualTo(ElementType.F64);
        assertThat(loss.reals("loss").hasShape(3)).isTrue();
    }

    @Test
    void metadataOfTheGoldenFileIsRead() {
        assertThat(Safetensors.read(golden("philsyn_mel.safetensors"))
                        .metadata()
                        .get("config"))
                .contains("\"dilation_cycle\": 3");
    }
}
