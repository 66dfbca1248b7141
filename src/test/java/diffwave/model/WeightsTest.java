package diffwave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Architecture SMALL = Architecture.lmnt(4, 2, 2);

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherSeedOthers() {
        assertThat(RandomWeights.of(SMALL, 7)).isEqualTo(RandomWeights.of(SMALL, 7));
        assertThat(RandomWeights.of(SMALL, 7)).isNotEqualTo(RandomWeights.of(SMALL, 8));
    }

    @Test
    void trainingBeginsWithASilentLastConvolutionButNotASilentBias() {
        Weights weights = RandomWeights.of(SMALL, 1);
        assertThat(weights.get("output_projection.weight", 1, 4, 1).values()).containsOnly(0);
        assertThat(weights.get("output_projection.bias", 1).values()).doesNotContain(0);
        assertThat(RandomWeights.speaking(SMALL, 1)
                        .get("output_projection.weight", 1, 4, 1)
                        .values())
                .doesNotContain(0);
    }

    @Test
    void convolutionsBeginWithVarianceTwoByFanIn() {
        Tensor weight = RandomWeights.of(Architecture.lmnt(64, 1, 1), 3)
                .get("residual_layers.0.dilated_conv.weight", 128, 64, 3);
        double squares = 0;
        for (float value : weight.values()) {
            squares += value * value;
        }
        assertThat(squares / weight.size()).isBetween(0.97 * 2 / 192, 1.03 * 2 / 192);
    }

    @Test
    void aMissingTensorIsNamed() {
        Map<String, Tensor> tensors =
                new LinkedHashMap<>(RandomWeights.of(SMALL, 1).tensors());
        tensors.remove("skip_projection.bias");
        assertThatThrownBy(() -> new Weights("x.pt", tensors).matching(SMALL))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("x.pt lacks the tensor skip_projection.bias [4]");
    }

    @Test
    void anUnexpectedTensorIsNamed() {
        Map<String, Tensor> tensors =
                new LinkedHashMap<>(RandomWeights.of(SMALL, 1).tensors());
        tensors.put("extra", Tensor.of(1, 2));
        assertThatThrownBy(() -> new Weights("x.pt", tensors).matching(SMALL))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("extra [2]");
    }

    @Test
    void anotherShapeIsNamedWithBoth() {
        Weights weights = RandomWeights.of(SMALL, 1);
        assertThatThrownBy(() -> weights.matching(Architecture.lmnt(5, 2, 2)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("[4, 1, 1]")
                .hasMessageContaining("[5, 1, 1]");
    }

    @Test
    void aNumberThatIsNotFiniteIsRefused() {
        Map<String, Tensor> tensors =
                new LinkedHashMap<>(RandomWeights.of(SMALL, 1).tensors());
        tensors.put("skip_projection.bias", Tensor.of(0, 0, Float.NaN, 0));
        assertThatThrownBy(() -> new Weights("x.pt", tensors).matching(SMALL))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("skip_projection.bias");
    }

    @Test
    void presetsAreFoundByNameAndOthersListed() {
        assertThat(Presets.names()).containsExactly("base", "large", "sc09", "sc09-class", "deep-thin", "digits");
        assertThat(Presets.card("digits").labels()).hasSize(10).startsWith("zero");
        assertThatThrownBy(() -> Presets.card("basis"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("deep-thin");
    }
}
