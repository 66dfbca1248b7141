package diffwave.model.checkpoint;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhilsynCheckpointTest {

    private static final ImportWish SAID = ImportWish.none().cycle(3).schedule(50, 0.05);

    @ParameterizedTest
    @ValueSource(strings = {"philsyn_mel", "philsyn_uncond"})
    void allThreeFormsHoldTheSameNetwork(String name) {
        Weights zip = TorchCheckpoint.read(golden(name + ".pkl"), SAID).weights();
        assertThat(TorchCheckpoint.read(golden(name + ".legacy.pkl"), SAID).weights())
                .isEqualTo(zip);
        assertThat(TorchCheckpoint.read(golden(name + ".newnames.pkl"), SAID).weights())
                .isEqualTo(zip);
    }

    @Test
    void theVocodersConventionsAndSizesAreKept() {
        Architecture net =
                TorchCheckpoint.read(golden("philsyn_mel.pkl"), SAID).card().architecture();
        assertThat(net.embedding()).isEqualTo(128);
        assertThat(net.hidden()).isEqualTo(48);
        assertThat(net.stepOut()).isEqualTo(40);
        assertThat(net.layers()).isEqualTo(5);
        assertThat(net.mel().orElseThrow().perLayer()).isTrue();
        assertThat(net.stepCode()).isEqualTo(Architecture.StepCode.FALLING);
        assertThat(net.gate()).isEqualTo(Architecture.Gate.LAST);
        assertThat(net.residual()).isEqualTo(Architecture.Residual.WITH_STEP);
    }

    @Test
    void weightNormIsUndoneAndTheResidualHalfLiesOverTheSkipHalf() {
        Weights ours = TorchCheckpoint.read(golden("philsyn_mel.pkl"), SAID).weights();
        var theirs = Arrays.read(golden("philsyn_mel.pkl"));
        String block = "model_state_dict.residual_layer.residual_blocks.1.";
        Tensor stacked = ours.get("residual_layers.1.output_projection.weight", 16, 8, 1);
        for (int half = 0; half < 2; half++) {
            String conv = block + (half == 0 ? "res_conv" : "skip_conv");
            float[] g = theirs.get(conv + ".weight_g").reals("g").values();
            float[] v = theirs.get(conv + ".weight_v").reals("v").values();
            for (int o = 0; o < 8; o++) {
                double norm = 0;
                for (int i = 0; i < 8; i++) {
                    norm += (double) v[8 * o + i] * v[8 * o + i];
                }
                for (int i = 0; i < 8; i++) {
                    double expected = g[o] * v[8 * o + i] / Math.sqrt(norm);
                    assertThat((double) stacked.values()[64 * half + 8 * o + i]).isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    @Test
    void whatTheFileDoesNotSayIsAskedFor() {
        assertThatThrownBy(() -> TorchCheckpoint.read(golden("philsyn_mel.pkl"), ImportWish.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--cycle");
        assertThatThrownBy(() -> TorchCheckpoint.read(
                        golden("philsyn_mel.pkl"), ImportWish.none().cycle(3)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--steps")
                .hasMessageContaining("--beta-last");
    }

    @Test
    void theFoldersNameSaysTheScheduleAndTheConfigTheCycle(@TempDir Path folder) throws Exception {
        Path deep = Files.createDirectories(folder.resolve("exp/ch8_T20_betaT0.04/logs/checkpoint"));
        Path file = Files.copy(golden("philsyn_mel.pkl"), deep.resolve("1000.pkl"));
        Files.writeString(
                folder.resolve("exp/config.json"),
                "{\"diffusion_config\": {\"T\": 50, \"beta_0\": 0.0001, \"beta_T\": 0.05},"
                        + " \"wavenet_config\": {\"res_channels\": 8, \"dilation_cycle\": 3}}");
        Imported found = TorchCheckpoint.read(file, ImportWish.none());
        assertThat(found.card().schedule()).isEqualTo(Schedule.linear(20, 1e-4, 0.04));
        assertThat(found.card().architecture().cycle()).isEqualTo(3);
    }

    @Test
    void aConfigBesideTheFileSaysBoth(@TempDir Path folder) throws Exception {
        Path file = Files.copy(golden("philsyn_uncond.pkl"), folder.resolve("1000.pkl"));
        Files.writeString(
                folder.resolve("config.json"),
                "{\"diffusion_config\": {\"T\": 200, \"beta_0\": 0.0001, \"beta_T\": 0.02},"
                        + " \"wavenet_config\": {\"res_channels\": 12, \"dilation_cycle\": 3}}");
        Imported found = TorchCheckpoint.read(file, ImportWish.none());
        assertThat(found.card().schedule()).isEqualTo(Schedule.linear(200, 1e-4, 0.02));
        assertThat(found.card().length()).hasValue(16_000);
        assertThat(found.card().architecture().mel()).isEmpty();
    }
}
