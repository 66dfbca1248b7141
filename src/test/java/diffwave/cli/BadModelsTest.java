package diffwave.cli;

import diffwave.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad checkpoints and model folders: one sentence, exit code 2, and nothing installed. */
class BadModelsTest {

    @TempDir
    private static Path folder;

    private static BadInput bad;

    @BeforeAll
    static void models() {
        bad = new BadInput(folder);
    }

    static Stream<BadInput.Case> cases() throws IOException {
        return Stream.of(checkpoints(), modelFolders()).flatMap(part -> part);
    }

    private static Stream<BadInput.Case> checkpoints() throws IOException {
        byte[] pt = Files.readAllBytes(Golden.file("class.pt"));
        byte[] pkl = Files.readAllBytes(Golden.file("philsyn_mel.legacy.pkl"));
        byte[] evil = "cos\nsystem\n(S'touch /tmp/owned'\ntR.".getBytes(StandardCharsets.US_ASCII);
        Stream.Builder<BadInput.Case> cases = Stream.builder();
        for (int tenth = 0; tenth < 10; tenth++) {
            Path zip = bad.bytes("cut" + tenth + ".pt", Arrays.copyOf(pt, pt.length * tenth / 10));
            Path legacy = bad.bytes("cut" + tenth + ".pkl", Arrays.copyOf(pkl, pkl.length * tenth / 10));
            cases.add(importing("a .pt cut at " + tenth + " tenths", zip));
            cases.add(importing("a .pkl cut at " + tenth + " tenths", legacy));
        }
        cases.add(importing("a checkpoint that is not there", bad.at("gone.pt")));
        cases.add(importing("a pickle of os.system", bad.bytes("evil.pkl", evil)));
        cases.add(importing("a checkpoint that does not say its T", Golden.file("philsyn_mel.pkl")));
        cases.add(importing("an optimizer alone", Golden.file("lmnt_optimizer_only.pt")));
        cases.add(importing("an empty folder", Files.createDirectories(bad.at("empty"))));
        cases.add(BadInput.of(
                "a name that is taken",
                "import",
                Golden.file("class.pt"),
                "--name",
                "tiny-digits",
                "--models",
                bad.models()));
        cases.add(BadInput.of(
                "a name with a slash", "import", Golden.file("class.pt"), "--name", "../x", "--models", bad.models()));
        return cases.build();
    }

    private static Stream<BadInput.Case> modelFolders() throws IOException {
        Path digits = bad.models().resolve("tiny-digits");
        String card = Files.readString(digits.resolve("model.json"));
        byte[] weights = Files.readAllBytes(digits.resolve("model.safetensors"));
        Path damaged = folder(card, Arrays.copyOf(weights, weights.length - 8), "damaged");
        byte[] turned = weights.clone();
        turned[turned.length - 3] ^= 1;
        return Stream.of(
                BadInput.of("verifying cut weights", "models", "verify", damaged),
                BadInput.of("verifying a turned bit", "models", "verify", folder(card, turned, "turned")),
                BadInput.of("showing no JSON", "models", "show", folder("{", weights, "no-json")),
                BadInput.of("showing an empty card", "models", "show", folder("{}", weights, "empty-card")),
                BadInput.of(
                        "weights of another network",
                        "models",
                        "verify",
                        folder(card.replace("\"layers\" : 4", "\"layers\" : 5"), weights, "other")),
                BadInput.of(
                        "a card of 4 billion channels",
                        "models",
                        "show",
                        folder(card.replace("\"channels\" : 8", "\"channels\" : 4294967295"), weights, "huge")),
                BadInput.of("generating with cut weights", "generate", "--model", damaged, "--out", bad.out()));
    }

    private static BadInput.Case importing(String name, Path file) {
        return BadInput.of(name, "import", file, "--name", "fresh", "--models", bad.models());
    }

    private static Path folder(String card, byte[] weights, String name) throws IOException {
        Path place = Files.createDirectories(bad.at("bad").resolve(name));
        Files.writeString(place.resolve("model.json"), card);
        Files.write(place.resolve("model.safetensors"), weights);
        return place;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void one_sentence_and_exit_code_two(BadInput.Case wrong) {
        bad.refused(wrong);
    }
}
