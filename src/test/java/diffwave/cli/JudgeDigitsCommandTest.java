package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import diffwave.TestStudio;
import diffwave.studio.TakeFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `judge digits` makes every digit and says what is heard, beside real people's. */
class JudgeDigitsCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void models() {
        TestStudio.withTinyModels(folder);
    }

    private static Invocation judge(String model, String... more) {
        return Invocation.of(Stream.of(
                        Stream.of("judge", "digits", "--model", model, "--steps", "2"),
                        Stream.of("--models", folder.resolve("models").toString()),
                        Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static String fsdd() throws URISyntaxException {
        return Path.of(JudgeDigitsCommandTest.class.getResource("/fsdd").toURI())
                .toString();
    }

    @Test
    void figuresConfusionAndSoundsAreThere() throws IOException, URISyntaxException {
        Path wavs = folder.resolve("wavs");
        String out = judge("tiny-digits", "--per-digit", "2", "--dataset", fsdd(), "--wavs", wavs.toString(), "--json")
                .fine()
                .out;
        JsonNode root = JsonMapper.builder().build().readTree(out);
        assertThat(root.path("model").asText()).isEqualTo("tiny-digits");
        assertThat(root.at("/made/total").asInt()).isEqualTo(20);
        assertThat(root.at("/made/per_digit").size()).isEqualTo(10);
        int counted = 0;
        for (JsonNode row : root.at("/made/confusion")) {
            for (JsonNode count : row) {
                counted += count.asInt();
            }
        }
        assertThat(counted).isEqualTo(20);
        assertThat(root.at("/real/accuracy").asDouble()).isEqualTo(1);
        assertThat(root.path("ear").asText()).contains("of the 300 recordings");
        List<Path> files;
        try (Stream<Path> all = Files.list(wavs)) {
            files = all.sorted().toList();
        }
        assertThat(files)
                .hasSize(20)
                .first()
                .satisfies(file -> assertThat(
                                TakeFile.recipe(file).orElseThrow().sampling().steps())
                        .hasValue(2));
    }

    @Test
    void sameSeedSameVerdicts() {
        String once = judge("tiny-digits", "--per-digit", "1").fine().out;
        assertThat(once).contains("heard as asked", "all", "95 % sure");
        assertThat(judge("tiny-digits", "--per-digit", "1").fine().out).isEqualTo(once);
    }

    @Test
    void whatCannotBeJudgedIsSaid() {
        assertThat(judge("tiny-vocoder").refused().err).contains("zero to nine");
        judge("tiny-digits", "--per-digit", "0").refused();
        judge("tiny-digits", "--dataset", folder.resolve("gone").toString()).refused();
        assertThat(judge("tiny-digits", "--dataset", folder.toString()).refused().err)
                .contains("FSDD");
        Invocation.of("judge", "train-ear", "--dataset", folder.toString(), "--out", "no/such/ear.safetensors")
                .refused();
        Invocation.of("judge", "train-ear", "--dataset", folder.toString(), "--epochs", "0", "--out", "e.safetensors")
                .refused();
    }
}
