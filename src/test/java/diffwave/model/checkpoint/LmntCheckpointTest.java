package diffwave.model.checkpoint;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.diffusion.Clamp;
import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.model.Architecture;
import diffwave.model.ModelCard;
import diffwave.model.Parameters;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.model.Tensor;
import diffwave.model.Weights;
import diffwave.model.checkpoint.pickle.Pickled;
import diffwave.problem.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LmntCheckpointTest {

    @TempDir
    private Path folder;

    private static Imported read(String name) {
        return TorchCheckpoint.read(golden(name), ImportWish.none());
    }

    @Test
    void bothContainersOfLmntsOwnCheckpointHoldTheSameNetwork() {
        Imported zip = read("lmnt_mel.pt");
        assertThat(read("lmnt_mel.legacy.pt").weights()).isEqualTo(zip.weights());
        ModelCard card = zip.card();
        assertThat(card.architecture()).isEqualTo(Architecture.lmnt(8, 5, 3).withMel(80));
        assertThat(card.schedule()).isEqualTo(Schedule.linear(50, 1e-4, 0.05));
        assertThat(card.rate()).isEqualTo(22_050);
        assertThat(card.frontEnd()).contains("lmnt");
        assertThat(card.sampling().method()).isEqualTo(Method.FAST);
        assertThat(card.sampling().clamp()).isEqualTo(Clamp.EVERY);
        assertThat(card.sampling().schedule()).contains(Schedule.of(0.0001, 0.001, 0.01, 0.05, 0.2, 0.5));
    }

    @Test
    void theClassConditionalNetworkHasItsLabelsAndItsHiddenSize() {
        Imported found = read("class.pt");
        assertThat(found.card().architecture().hidden()).isEqualTo(64);
        assertThat(found.card().architecture().labels()).contains(new Architecture.Labels(11, true));
        assertThat(found.card().labels()).isEqualTo(Presets.DIGITS);
        assertThat(found.card().rate()).isEqualTo(8_000);
        assertThat(found.weights().tensors())
                .isEqualTo(Safetensors.readWeights(golden("class_weights.safetensors"))
                        .tensors());
    }

    @Test
    void aFileWithoutMostOfItsTensorsNamesTheFirst() {
        for (String name :
                new String[] {"lmnt_optimizer_only.pt", "lmnt_optimizer_only.legacy.pt", "lmnt_optimizer_only.cuda.pt"
                }) {
            assertThatThrownBy(() -> read(name))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("diffusion_embedding.projection1.weight");
            assertThat(Arrays.read(golden(name))).containsKey("optimizer.state.0.exp_avg");
        }
    }

    private Path bare(Map<String, Tensor> tensors) {
        TorchWriter writer = new TorchWriter();
        Pickled.Dict dict = new Pickled.Dict();
        tensors.forEach((name, tensor) -> dict.entries().put(name, writer.tensor(tensor)));
        Path file = folder.resolve("bare.pt");
        writer.write(file, dict);
        return file;
    }

    @Test
    void aBareStateDictAsksForWhatItDoesNotSay() {
        Weights weights = RandomWeights.of(Architecture.lmnt(4, 2, 1), 1);
        Path file = bare(weights.tensors());
        assertThatThrownBy(() -> TorchCheckpoint.read(file, ImportWish.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--cycle");
        assertThatThrownBy(() -> TorchCheckpoint.read(file, ImportWish.none().cycle(1)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--steps")
                .hasMessageContaining("--beta-last");
        Imported found = TorchCheckpoint.read(
                file, ImportWish.none().cycle(1).schedule(50, 0.05).rate(16_000));
        assertThat(found.weights()).isEqualTo(weights);
        assertThat(found.card().rate()).isEqualTo(16_000);
        assertThat(found.card().schedule().steps()).isEqualTo(50);
    }

    @Test
    void theFirstReleaseIsRefusedForItsReason() {
        Map<String, Tensor> tensors = new LinkedHashMap<>(
                RandomWeights.of(Architecture.lmnt(4, 30, 10), 1).tensors());
        tensors.computeIfPresent(
                "diffusion_embedding.projection1.weight", (name, linear) -> linear.reshape(512, 128, 1));
        assertThatThrownBy(() -> TorchCheckpoint.read(bare(tensors), ImportWish.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("first release");
    }

    @Test
    void anotherNetworkIsToldByItsFirstEntry() {
        assertThatThrownBy(() -> TorchCheckpoint.read(bare(Map.of("conv1.weight", Tensor.of(1))), ImportWish.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("conv1.weight");
    }

    @Test
    void whatIsExportedIsImportedAsItWas() {
        for (Architecture net :
                new Architecture[] {Architecture.lmnt(4, 3, 2).withMel(80), Architecture.lmnt(6, 2, 2)}) {
            ModelCard card = card(net);
            Weights weights = RandomWeights.of(net, 5);
            Path file = folder.resolve("weights.pt");
            LmntExport.write(card, weights, file);
            Imported back = TorchCheckpoint.read(file, ImportWish.none());
            assertThat(back.weights()).isEqualTo(weights);
            assertThat(back.card().architecture()).isEqualTo(net);
            assertThat(back.card().schedule()).isEqualTo(card.schedule());
            assertThat(back.card().rate()).isEqualTo(card.rate());
        }
    }

    private static ModelCard card(Architecture net) {
        return TorchCheckpoint.read(golden("lmnt_mel.pt"), ImportWish.none())
                .card()
                .with(net);
    }

    @Test
    void anExportedModelComesBackHearingTheSameMel() {
        var shipped = diffwave.model.folder.ModelFolder.read(Path.of("models/vocoder-22k"));
        Path file = folder.resolve("shipped.pt");
        LmntExport.write(shipped.card(), shipped.weights(), file);
        Imported back = TorchCheckpoint.read(file, ImportWish.none());
        assertThat(back.card().frontEnd()).contains("tacotron2");
        assertThat(back.card().licence()).isEqualTo(shipped.card().licence());
        assertThat(back.card().credit()).isEqualTo(shipped.card().credit());
        assertThat(back.weights()).isEqualTo(shipped.weights());
    }

    @Test
    void networksThatLmntDoesNotComputeAreNotExported() {
        Imported labelled = read("class.pt");
        Imported philsyn = TorchCheckpoint.read(
                golden("philsyn_mel.pkl"), ImportWish.none().cycle(3).schedule(50, 0.05));
        assertThatThrownBy(() -> LmntExport.write(labelled.card(), labelled.weights(), folder.resolve("a.pt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("labels");
        assertThatThrownBy(() -> LmntExport.write(philsyn.card(), philsyn.weights(), folder.resolve("a.pt")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("step code");
        assertThat(folder).isEmptyDirectory();
        assertThat(Parameters.count(labelled.card().architecture()))
                .isEqualTo(labelled.weights().parameters());
    }
}
