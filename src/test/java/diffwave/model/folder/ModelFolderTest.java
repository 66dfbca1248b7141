package diffwave.model.folder;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.diffusion.Method;
import diffwave.diffusion.Schedule;
import diffwave.model.Presets;
import diffwave.model.RandomWeights;
import diffwave.model.checkpoint.ImportWish;
import diffwave.model.checkpoint.Imported;
import diffwave.model.checkpoint.Safetensors;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {

    @TempDir
    private Path folder;

    private Path written() {
        Imported found = Checkpoints.read(golden("class.pt"), ImportWish.none());
        return ModelFolder.write(folder.resolve("mine"), found.card(), found.weights())
                .path();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class.pt", "lmnt_mel.pt", "philsyn_mel.pkl", "philsyn_uncond.pkl"})
    void whatIsImportedAndWrittenIsReadBack(String name) {
        ImportWish wish =
                name.startsWith("philsyn") ? ImportWish.none().cycle(3).schedule(200, 0.02) : ImportWish.none();
        Imported found = Checkpoints.read(golden(name), wish);
        Path path = folder.resolve("copy");
        ModelFolder.write(path, found.card(), found.weights());
        ModelFolder back = ModelFolder.read(path);
        back.verify();
        assertThat(back.weights()).isEqualTo(found.weights());
        assertThat(back.card())
                .isEqualTo(found.card().named("copy").signed(back.card().sha256()));
        assertThat(Checkpoints.read(path, ImportWish.none()).card()).isEqualTo(back.card());
        assertThat(folder.toFile().list()).containsExactly("copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-8k", "vocoder-22k"})
    void theModelsThatComeWithTheProgramAreWhole(String name) {
        ModelFolder model = ModelFolder.read(Path.of("models", name));
        model.verify();
        assertThat(model.card().licence()).startsWith("CC");
        assertThat(model.card().sampling().method()).isEqualTo(Method.DDIM);
    }

    @Test
    void aRunOfTheTrainerIsImported() throws Exception {
        var net = Presets.card("digits").architecture();
        Path run = Files.createDirectories(folder.resolve("RUN-D"));
        Files.writeString(
                run.resolve("model.json"),
                "{\"channels\": 64, \"layers\": 30, \"cycle\": 10, \"mels\": 0, \"labels\": 11, \"steps\": 200,"
                        + " \"beta_start\": 0.0001, \"beta_end\": 0.02, \"rate\": 8000, \"length\": 4096,"
                        + " \"trained_steps\": 12}");
        Safetensors.write(
                run.resolve("model.safetensors"), RandomWeights.of(net, 1).tensors(), Map.of());
        Imported found = Checkpoints.read(run, ImportWish.none());
        assertThat(found.card().architecture()).isEqualTo(net);
        assertThat(found.card().schedule()).isEqualTo(Schedule.linear(200, 1e-4, 0.02));
        assertThat(found.card().length()).hasValue(8_000);
        assertThat(found.card().labels()).isEqualTo(Presets.DIGITS);
        assertThat(found.card().sampling().guidance()).isEqualTo(1.5);
    }

    @Test
    void aFileInsideAModelFolderAndAFolderOfLmntsProgramAreUnderstood() throws Exception {
        Path path = written();
        Imported whole = Checkpoints.read(path, ImportWish.none());
        assertThat(Checkpoints.read(path.resolve("model.safetensors"), ImportWish.none()))
                .isEqualTo(whole);
        Path theirs = Files.createDirectories(folder.resolve("lmnt"));
        Files.copy(golden("lmnt_mel.pt"), theirs.resolve("weights.pt"));
        assertThat(Checkpoints.read(theirs, ImportWish.none())
                        .card()
                        .architecture()
                        .channels())
                .isEqualTo(8);
    }

    @Test
    void aFolderThatIsThereIsNotOverwritten() {
        written();
        assertThatThrownBy(this::written).isInstanceOf(Problem.class).hasMessageContaining("already there");
    }

    @Test
    void otherWeightsOfTheSameShapesAreFoundByVerifyAlone() {
        Path path = written();
        ModelFolder model = ModelFolder.read(path);
        Safetensors.write(
                path.resolve("model.safetensors"),
                RandomWeights.of(model.card().architecture(), 3).tensors(),
                Map.of());
        assertThat(model.weights()).isNotNull();
        assertThatThrownBy(model::verify).isInstanceOf(Problem.class).hasMessageContaining("SHA-256");
    }

    @Test
    void anUnknownFieldDoesNoHarmAndAMissingOneIsNamed() throws Exception {
        Path path = written();
        Path json = path.resolve("model.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceFirst("\\{", "{ \"new\": {\"a\": [1]},"));
        assertThat(ModelFolder.read(path).card().rate()).isEqualTo(8_000);
        Files.writeString(json, text.replace("\"channels\"", "\"chanels\""));
        assertThatThrownBy(() -> ModelFolder.read(path))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mine/model.json")
                .hasMessageContaining("architecture.channels");
    }
}
