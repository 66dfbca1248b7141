package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.Golden;
import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import diffwave.model.checkpoint.Safetensors;
import diffwave.model.checkpoint.TorchWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad files and bad flags: one sentence, exit code 2, and no output file. */
class BadInputTest {

    @TempDir
    private static Path folder;

    private record Case(String name, List<String> args) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void models() {
        TestStudio.withTinyModels(folder);
    }

    private static Case of(String name, Object... args) {
        return new Case(name, Arrays.stream(args).map(Object::toString).toList());
    }

    static Stream<Case> cases() throws IOException {
        return Stream.of(flags(), mels(), cutFiles(), recordings(), checkpoints(), modelFolders())
                .flatMap(stream -> stream);
    }

    private static Stream<Case> flags() throws IOException {
        Path wav = recording("good.wav", 4_000);
        return Stream.of(
                of("no command"),
                of("an unknown command", "sing"),
                of("an unknown flag", "generate", "--loud"),
                of("no model", "generate", "--out", "x.wav"),
                generate("a model that is not there", "--model", "none-such"),
                generate("a label that is not there", "--label", "eleven"),
                generate("no such sampler", "--sampler", "euler"),
                generate("no such clamp", "--clamp", "often"),
                generate("no steps", "--steps", "0"),
                generate("more steps than T", "--steps", "201"),
                generate("steps that are no number", "--steps", "many"),
                generate("steps and a schedule", "--steps", "5", "--schedule", "0.1"),
                generate("fast without a schedule", "--sampler", "fast"),
                generate("a schedule without that name", "--schedule", "quick"),
                generate("a schedule that does not fit", "--schedule", "0.000001,0.5"),
                generate("a schedule of a β above 1", "--schedule", "0.1,1.5"),
                generate("eta of another sampler", "--sampler", "ddpm", "--eta", "0.5"),
                generate("eta above 1", "--sampler", "ddim", "--eta", "1.5"),
                generate("negative guidance", "--guidance", "-1"),
                generate("a longer sound than the model's", "--seconds", "9"),
                generate("no length at all", "--seconds", "0"),
                generate("none of them", "--count", "0"),
                generate("noise and a count", "--count", "2", "--noise", "n.npy"),
                generate("noise that is not there", "--noise", "n.npy"),
                generate("a device that is not there", "--device", "cuda:7"),
                generate("a device of no kind", "--device", "abacus"),
                generate("no threads", "--threads", "0"),
                generate("no such precision", "--precision", "half"),
                of(
                        "an output of no kind",
                        "generate",
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--out",
                        "x.mp3"),
                of(
                        "an output folder that is not there",
                        "generate",
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--out",
                        folder.resolve("nowhere/x.wav")),
                of(
                        "generating with a vocoder",
                        "generate",
                        "--model",
                        "tiny-vocoder",
                        "--models",
                        models0(),
                        "--out",
                        out()),
                of(
                        "vocoding with digits",
                        "vocode",
                        wav,
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--out",
                        out()),
                of(
                        "denoising past the scale",
                        "denoise",
                        wav,
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--step",
                        "201",
                        "--out",
                        out()),
                of(
                        "λ beyond 1",
                        "interpolate",
                        wav,
                        wav,
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--lambda",
                        "2",
                        "--out",
                        folder.resolve("between")),
                of(
                        "one point",
                        "interpolate",
                        wav,
                        wav,
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--points",
                        "1",
                        "--out",
                        folder.resolve("between")),
                of(
                        "two inputs of one name",
                        "denoise",
                        wav,
                        wav,
                        "--model",
                        "tiny-digits",
                        "--models",
                        models0(),
                        "--out",
                        folder.resolve("two")),
                of("a bench of nothing", "bench"),
                of("a bench of both", "bench", "--net", "base", "--model", "tiny-digits"),
                of("a bench of an unknown net", "bench", "--net", "huge"),
                of("a recipe of a foreign file", "recipe", wav));
    }

    private static Path models0() {
        return folder.resolve("models");
    }

    private static Path out() {
        return folder.resolve("out.wav");
    }

    private static Case generate(String name, String... more) {
        Stream<String> usual = Stream.of("generate", "--models", models0().toString(), "--out", out().toString());
        Stream<String> model =
                Arrays.asList(more).contains("--model") ? Stream.of() : Stream.of("--model", "tiny-digits");
        return new Case(
                name, Stream.of(usual, model, Stream.of(more)).flatMap(s -> s).toList());
    }

    private static Case vocode(String name, Path mel) {
        return of(name, "vocode", mel, "--model", "tiny-vocoder", "--models", models0(), "--out", out());
    }

    private static Path recording(String name, int samples) throws IOException {
        float[] x = new float[samples];
        Random random = new Random(3);
        for (int i = 0; i < samples; i++) {
            x[i] = (float) (0.2 * random.nextGaussian());
        }
        Path file = folder.resolve(name);
        WavWriter.write(file, new Clip(x, 22_050), SampleFormat.PCM16);
        return file;
    }

    private static Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path npy(String name, int[] shape, float value) {
        float[] values = new float[Tensor.elements(shape)];
        Arrays.fill(values, value);
        Npy.write(folder.resolve(name), Tensor.of(shape, values));
        return folder.resolve(name);
    }

    private static Stream<Case> mels() throws IOException {
        byte[] integers = Files.readAllBytes(npy("float.npy", new int[] {80, 4}, -5));
        String text = new String(integers, StandardCharsets.ISO_8859_1).replace("<f4", "<i4");
        return Stream.of(
                vocode("a mel that is not there", folder.resolve("gone.npy")),
                vocode("a mel of 79 bands", npy("bands.npy", new int[] {79, 5}, -5)),
                vocode("a mel of one axis", npy("flat.npy", new int[] {80}, -5)),
                vocode("a mel of four axes", npy("four.npy", new int[] {1, 1, 80, 5}, -5)),
                vocode("an empty mel", npy("empty.npy", new int[] {80, 0}, -5)),
                vocode("a mel of NaN", npy("nan.npy", new int[] {80, 5}, Float.NaN)),
                vocode("lmnt's mel", npy("lmnt.npy", new int[] {80, 5}, 0.5f)),
                vocode("a mel of nobody's", npy("odd.npy", new int[] {80, 5}, 7)),
                vocode("a mel of integers", bytes("whole.npy", text.getBytes(StandardCharsets.ISO_8859_1))),
                vocode("a folder", Files.createDirectories(folder.resolve("folder.npy"))));
    }

    /** Every kind of array file, cut at many places, and with bytes turned over. */
    private static Stream<Case> cutFiles() throws IOException {
        Tensor mel = Tensor.of(new int[] {80, 4}, new float[320]);
        Path npy = folder.resolve("whole-mel.npy");
        Path pt = folder.resolve("whole-mel.pt");
        Path safe = folder.resolve("whole-mel.safetensors");
        Npy.write(npy, mel);
        TorchWriter.write(pt, mel);
        Safetensors.write(safe, Map.of("mel", mel), Map.of());
        Path legacy = Golden.file("published_legacy_mel.pt");
        Stream.Builder<Case> cases = Stream.builder();
        for (Path file : List.of(npy, pt, safe, legacy)) {
            byte[] whole = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            for (int tenth = 0; tenth < 10; tenth++) {
                byte[] cut = Arrays.copyOf(whole, whole.length * tenth / 10);
                cases.add(vocode(name + " cut at " + tenth + " tenths", bytes("cut" + tenth + "-" + name, cut)));
            }
            byte[] claims = whole.clone();
            Arrays.fill(claims, 0, Math.min(8, claims.length), (byte) 0xFF);
            cases.add(vocode(name + " with a claim of its first bytes", bytes("claims-" + name, claims)));
        }
        return cases.build();
    }

    private static Stream<Case> recordings() throws IOException {
        byte[] whole = Files.readAllBytes(recording("whole.wav", 2_000));
        Stream<Case> cut = IntStream.of(0, 3, 11, 20, 35, 43)
                .mapToObj(length -> {
                    try {
                        return bytes("cut" + length + ".wav", Arrays.copyOf(whole, length));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .flatMap(file -> Stream.of(
                        vocode("vocoding " + file.getFileName(), file),
                        of(
                                "cleaning " + file.getFileName(),
                                "denoise",
                                file,
                                "--model",
                                "tiny-digits",
                                "--models",
                                models0(),
                                "--out",
                                out())));
        return Stream.concat(
                cut,
                Stream.of(
                        vocode("a recording of 100 samples", recording("short.wav", 100)),
                        vocode("text", bytes("text.wav", "hello".getBytes(StandardCharsets.UTF_8))),
                        of(
                                "the mel of text",
                                "mel",
                                folder.resolve("text.wav"),
                                "--frontend",
                                "lmnt",
                                "--out",
                                folder.resolve("mel.npy")),
                        of("a mel as .wav", "mel", folder.resolve("whole.wav"), "--frontend", "lmnt", "--out", out()),
                        of(
                                "cleaning what is not there",
                                "denoise",
                                folder.resolve("gone.wav"),
                                "--model",
                                "tiny-digits",
                                "--models",
                                models0(),
                                "--out",
                                out())));
    }

    private static Stream<Case> checkpoints() throws IOException {
        byte[] pt = Files.readAllBytes(Golden.file("class.pt"));
        byte[] pkl = Files.readAllBytes(Golden.file("philsyn_mel.legacy.pkl"));
        byte[] evil = "cos\nsystem\n(S'touch /tmp/owned'\ntR.".getBytes(StandardCharsets.US_ASCII);
        Stream.Builder<Case> cases = Stream.builder();
        for (int tenth = 0; tenth < 10; tenth++) {
            Path zip = bytes("cut" + tenth + ".pt", Arrays.copyOf(pt, pt.length * tenth / 10));
            Path legacy = bytes("cut" + tenth + ".pkl", Arrays.copyOf(pkl, pkl.length * tenth / 10));
            cases.add(importing("a .pt cut at " + tenth + " tenths", zip));
            cases.add(importing("a .pkl cut at " + tenth + " tenths", legacy));
        }
        cases.add(importing("a checkpoint that is not there", folder.resolve("gone.pt")));
        cases.add(importing("a pickle of os.system", bytes("evil.pkl", evil)));
        cases.add(importing("a checkpoint that does not say its T", Golden.file("philsyn_mel.pkl")));
        cases.add(importing("an optimizer alone", Golden.file("lmnt_optimizer_only.pt")));
        cases.add(importing("an empty folder", Files.createDirectories(folder.resolve("empty"))));
        cases.add(of(
                "a name that is taken",
                "import",
                Golden.file("class.pt"),
                "--name",
                "tiny-digits",
                "--models",
                models0()));
        cases.add(
                of("a name with a slash", "import", Golden.file("class.pt"), "--name", "../x", "--models", models0()));
        return cases.build();
    }

    private static Case importing(String name, Path file) {
        return of(name, "import", file, "--name", "fresh", "--models", models0());
    }

    private static Stream<Case> modelFolders() throws IOException {
        Path digits = folder.resolve("models").resolve("tiny-digits");
        String card = Files.readString(digits.resolve("model.json"));
        byte[] weights = Files.readAllBytes(digits.resolve("model.safetensors"));
        Path damaged = folder(card, Arrays.copyOf(weights, weights.length - 8), "damaged");
        byte[] turned = weights.clone();
        turned[turned.length - 3] ^= 1;
        return Stream.of(
                of("verifying cut weights", "models", "verify", damaged),
                of("verifying a turned bit", "models", "verify", folder(card, turned, "turned")),
                of("showing no JSON", "models", "show", folder("{", weights, "no-json")),
                of("showing an empty card", "models", "show", folder("{}", weights, "empty-card")),
                of(
                        "weights of another network",
                        "models",
                        "verify",
                        folder(card.replace("\"layers\" : 4", "\"layers\" : 5"), weights, "other")),
                of(
                        "a card of 4 billion channels",
                        "models",
                        "show",
                        folder(card.replace("\"channels\" : 8", "\"channels\" : 4294967295"), weights, "huge")),
                of("generating with cut weights", "generate", "--model", damaged, "--out", out()));
    }

    private static Path folder(String card, byte[] weights, String name) throws IOException {
        Path place = Files.createDirectories(folder.resolve("bad").resolve(name));
        Files.writeString(place.resolve("model.json"), card);
        Files.write(place.resolve("model.safetensors"), weights);
        return place;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneSentenceAndExitCodeTwo(Case bad) {
        Invocation.of(bad.args().toArray(String[]::new)).refused();
        assertThat(out()).doesNotExist();
        assertThat(folder.resolve("models").resolve("fresh")).doesNotExist();
        assertThat(Path.of("/tmp/owned")).doesNotExist();
    }
}
