package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.studio.TakeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `vary` makes another sound like one that is there, again by the same seed. */
class VaryCommandTest {

    @TempDir
    private Path folder;

    private String models;

    @BeforeEach
    void models() throws Exception {
        TestStudio.withTinyModels(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            models = all.filter(path -> path.endsWith("tiny-digits"))
                    .findFirst()
                    .orElseThrow()
                    .getParent()
                    .toString();
        }
        Invocation.of("generate", "--models", models, "--model", "tiny-digits", "--label", "3", "--out", at("a.wav"))
                .fine();
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Invocation vary(String step, String seed, String out) {
        return Invocation.of(
                "vary",
                at("a.wav"),
                "--models",
                models,
                "--model",
                "tiny-digits",
                "--label",
                "3",
                "--step",
                step,
                "--seed",
                seed,
                "--out",
                at(out));
    }

    @Test
    void sameSeedSameBytesAndTheRecipeSaysHowFar() throws Exception {
        vary("60", "1", "b.wav").fine();
        vary("60", "1", "c.wav").fine();
        vary("60", "2", "d.wav").fine();
        assertThat(Files.readAllBytes(Path.of(at("b.wav")))).isEqualTo(Files.readAllBytes(Path.of(at("c.wav"))));
        assertThat(Files.readAllBytes(Path.of(at("b.wav")))).isNotEqualTo(Files.readAllBytes(Path.of(at("d.wav"))));
        assertThat(TakeFile.recipe(Path.of(at("b.wav"))).orElseThrow().options())
                .containsEntry("step", "60");
    }

    @Test
    void aStepOffTheScaleIsRefused() {
        vary("201", "1", "b.wav").refused();
        vary("0", "1", "b.wav").refused();
    }
}
