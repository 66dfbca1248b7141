package diffwave.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPEC-NET 5: sizes, checked there by building. */
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "base,2619971",
        "large,6885315",
        "sc09,24034305",
        "sc09-class,26413313",
        "deep-thin,11399937",
        "digits,2805505"
    })
    void everyPresetHasAsManyNumbersAsThePublicPrograms(String preset, long count) {
        assertThat(Parameters.count(Presets.card(preset).architecture())).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"64,30,10,80,2625597", "128,30,10,80,6890941", "256,36,12,0,24034305"})
    void philsynNetworksHaveAsManyAsWithoutTheirNorms(int channels, int layers, int cycle, int bands, long count) {
        Optional<Architecture.Mel> mel =
                bands == 0 ? Optional.empty() : Optional.of(new Architecture.Mel(bands, List.of(16, 16), true));
        Architecture philsyn = new Architecture(
                channels,
                layers,
                cycle,
                128,
                512,
                512,
                mel,
                Optional.empty(),
                Architecture.StepCode.FALLING,
                Architecture.Gate.LAST,
                Architecture.Residual.WITH_STEP);
        assertThat(Parameters.count(philsyn)).isEqualTo(count);
    }

    @Test
    void withoutMelAndDeepAndThinWithoutLabels() {
        assertThat(Parameters.count(Architecture.lmnt(64, 30, 10))).isEqualTo(2_308_737);
        assertThat(Parameters.count(Architecture.lmnt(128, 48, 12))).isEqualTo(9_813_505);
    }

    @Test
    void theFormulaOfTheSpecificationHoldsForAnySize() {
        for (int c : new int[] {1, 7, 48}) {
            for (int n : new int[] {1, 5, 20}) {
                for (int m : new int[] {1, 80}) {
                    long formula = 2L * c
                            + (128 * 512 + 512)
                            + (512 * 512 + 512)
                            + 2 * 97
                            + (long) n * (6 * c * c + 2 * c + 512 * c + c + 2 * c * m + 2 * c + 2 * c * c + 2 * c)
                            + (long) c * c
                            + c
                            + c
                            + 1;
                    assertThat(Parameters.count(Architecture.lmnt(c, n, 4).withMel(m)))
                            .isEqualTo(formula);
                }
            }
        }
    }

    @Test
    void theOrderIsThatOfLmntsModules() {
        List<String> names = List.copyOf(
                Parameters.of(Architecture.lmnt(8, 2, 2).withMel(80)).keySet());
        assertThat(names)
                .startsWith(
                        "input_projection.weight", "input_projection.bias", "diffusion_embedding.projection1.weight")
                .containsSubsequence(
                        "spectrogram_upsampler.conv2.bias",
                        "residual_layers.0.dilated_conv.weight",
                        "residual_layers.0.diffusion_projection.weight",
                        "residual_layers.0.conditioner_projection.weight",
                        "residual_layers.0.output_projection.weight",
                        "residual_layers.1.dilated_conv.weight")
                .endsWith("skip_projection.bias", "output_projection.weight", "output_projection.bias");
    }
}
