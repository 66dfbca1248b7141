package diffwave.model.folder;

import static diffwave.model.GoldenFiles.golden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import diffwave.model.checkpoint.ImportWish;
import diffwave.model.checkpoint.Imported;
import diffwave.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model.json or a folder that is not as docs/model-folder.md says gives one sentence with the file and the field. */
class BadModelFolderTest {

    @TempDir
    private Path folder;

    private Path model;
    private Path json;
    private String good;

    @BeforeEach
    void aGoodModel() throws Exception {
        Imported found = Checkpoints.read(golden("class.pt"), ImportWish.none());
        model = folder.resolve("mine");
        ModelFolder.write(model, found.card(), found.weights());
        json = model.resolve("model.json");
        good = Files.readString(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\" : 1                | \"format\" : 2                 | format",
                "\"format\" : 1                | \"format\" : \"one\"           | format",
                "\"title\"                     | \"titel\"                      | title",
                "\"channels\" : 8              | \"channels\" : -8              | channels",
                "\"channels\" : 8              | \"channels\" : 8000000         | channels",
                "\"channels\" : 8              | \"channels\" : 8.5             | channels",
                "\"channels\" : 8              | \"channels\" : 99999999999     | channels",
                "\"channels\" : 8              | \"channels\" : null            | channels",
                "\"layers\" : 5                | \"layers\" : 0                 | layers",
                "\"cycle\" : 3                 | \"cycle\" : 40                 | cycle",
                "\"cycle\" : 3                 | \"cycle\" : 0                  | cycle",
                "\"embedding\" : 128           | \"embedding\" : 127            | even",
                "\"gate\" : \"first\"          | \"gate\" : \"second\"          | gate",
                "\"residual\" : \"plain\"      | \"residual\" : 3               | residual",
                "\"step_code\" : \"rising\"    | \"step_code\" : \"\"           | step_code",
                "\"rows\" : 11                 | \"rows\" : 12                  | labels",
                "\"none\" : true               | \"none\" : 1                   | labels.none",
                "\"rate\" : 8000               | \"rate\" : 0                   | rate",
                "\"length\" : 8000             | \"length\" : -1                | length",
                "\"last\" : 0.05               | \"last\" : 1.5                 | β",
                "\"last\" : 0.05               | \"last\" : -0.05               | β",
                "\"steps\" : 50                | \"steps\" : 2000000000         | steps",
                "\"method\" : \"ddpm\"         | \"method\" : \"magic\"         | sampling.method",
                "\"method\" : \"ddpm\"         | \"method\" : \"fast\"          | schedule",
                "\"eta\" : 0.0                 | \"eta\" : 7                    | η",
                "\"guidance\" : 1.0            | \"guidance\" : -1              | Guidance",
                "\"clamp\" : \"every\"         | \"clamp\" : \"always\"         | sampling.clamp",
                "\"sha256\"                    | \"sha\"                        | sha256",
                "\"architecture\"              | \"network\"                    | architecture",
                "\"schedule\"                  | \"plan\"                       | schedule",
                "\"zero\"                      | 0                              | labels"
            })
    void aFieldThatIsWrongIsNamed(String from, String to, String named) throws Exception {
        assertThat(good).contains(from.strip());
        Files.writeString(json, good.replaceFirst(from.strip(), to.strip()));
        assertThatThrownBy(() -> ModelFolder.read(model))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mine/model.json")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "3",
                "{",
                "{}",
                "{\"format\": 1}",
                "not json",
                "\uFEFF{}",
                "{\"a\": 1e999999999}"
            })
    void aTextThatIsNoCardIsRefused(String text) throws Exception {
        Files.writeString(json, text);
        assertThatThrownBy(() -> ModelFolder.read(model))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mine/model.json");
    }

    @Test
    void deepAndLargeTextsAreRefused() throws Exception {
        for (String text : new String[] {"[".repeat(100_000), "{\"a\":".repeat(100_000), " ".repeat(9 << 20)}) {
            Files.writeString(json, text);
            assertThatThrownBy(() -> ModelFolder.read(model))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("mine/model.json");
        }
    }

    @Test
    void damagedTextsGiveASentenceOrACardButNoOtherError() throws Exception {
        byte[] bytes = Files.readAllBytes(json);
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 500; round++) {
            byte[] damaged = bytes.clone();
            for (int i = 0; i < 1 + round % 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(json, damaged);
            Throwable thrown = catchThrowable(() -> ModelFolder.read(model));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(Problem.class).hasMessageContaining("mine/model.json");
            }
        }
    }

    @Test
    void missingPartsAreNamed() throws Exception {
        Files.delete(model.resolve("model.safetensors"));
        assertThatThrownBy(() -> ModelFolder.read(model).weights())
                .isInstanceOf(Problem.class)
                .hasMessageContaining("model.safetensors");
        Files.delete(json);
        assertThatThrownBy(() -> ModelFolder.read(model))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("model.json");
        assertThatThrownBy(() -> Checkpoints.read(model, ImportWish.none())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> ModelFolder.read(folder.resolve("none")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("none");
    }

    @Test
    void anArchitectureThatIsNotTheWeightsIsRefusedWhenTheyAreLoaded() throws Exception {
        Files.writeString(json, good.replace("\"hidden\" : 64", "\"hidden\" : 65"));
        ModelFolder read = ModelFolder.read(model);
        assertThatThrownBy(read::weights)
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mine/model.safetensors")
                .hasMessageContaining("diffusion_embedding.projection1.weight");
    }

    @Test
    void aRunOfTheTrainerThatIsNotWholeIsRefused() throws Exception {
        Files.writeString(json, "{\"channels\": 8, \"beta_start\": 0.0001}");
        assertThatThrownBy(() -> Checkpoints.read(model, ImportWish.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("mine/model.json")
                .hasMessageContaining("layers");
    }
}
