package diffwave.cli;

import diffwave.Golden;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad mels and recordings: one sentence, exit code 2, and no output file. */
class BadSoundsTest {

    @TempDir
    private static Path folder;

    private static BadInput bad;

    @BeforeAll
    static void models() {
        bad = new BadInput(folder);
    }

    static Stream<BadInput.Case> cases() throws IOException {
        return Stream.of(mels(), cutFiles(), recordings()).flatMap(part -> part);
    }

    private static Stream<BadInput.Case> mels() throws IOException {
        byte[] integers = Files.readAllBytes(bad.npy("float.npy", new int[] {80, 4}, -5));
        String text = new String(integers, StandardCharsets.ISO_8859_1).replace("<f4", "<i4");
        return Stream.of(
                bad.vocode("a mel that is not there", bad.at("gone.npy")),
                bad.vocode("a mel of 79 bands", bad.npy("bands.npy", new int[] {79, 5}, -5)),
                bad.vocode("a mel of one axis", bad.npy("flat.npy", new int[] {80}, -5)),
                bad.vocode("a mel of four axes", bad.npy("four.npy", new int[] {1, 1, 80, 5}, -5)),
                bad.vocode("an empty mel", bad.npy("empty.npy", new int[] {80, 0}, -5)),
                bad.vocode("a mel of NaN", bad.npy("nan.npy", new int[] {80, 5}, Float.NaN)),
                bad.vocode("lmnt's mel", bad.npy("lmnt.npy", new int[] {80, 5}, 0.5f)),
                bad.vocode("a mel of nobody's", bad.npy("odd.npy", new int[] {80, 5}, 7)),
                bad.vocode("a mel of integers", bad.bytes("whole.npy", text.getBytes(StandardCharsets.ISO_8859_1))),
                bad.vocode("a folder", Files.createDirectories(bad.at("folder.npy"))));
    }

    /** Every kind of array file, cut at many places, and with bytes turned over. */
    private static Stream<BadInput.Case> cutFiles() throws IOException {
        Tensor mel = Tensor.of(new int[] {80, 4}, new float[320]);
        Path npy = bad.at("whole-mel.npy");
        Path pt = bad.at("whole-mel.pt");
        Path safe = bad.at("whole-mel.safetensors");
        Npy.write(npy, mel);
        TorchWriter.write(pt, mel);
        Safetensors.write(safe, Map.of("mel", mel), Map.of());
        Path legacy = Golden.file("published_legacy_mel.pt");
        Stream.Builder<BadInput.Case> cases = Stream.builder();
        for (Path file : List.of(npy, pt, safe, legacy)) {
            byte[] whole = Files.readAllBytes(file);
            String name = file.getFileName().toString();
            for (int tenth = 0; tenth < 10; tenth++) {
                byte[] cut = Arrays.copyOf(whole, whole.length * tenth / 10);
                cases.add(
                        bad.vocode(name + " cut at " + tenth + " tenths", bad.bytes("cut" + tenth + "-" + name, cut)));
            }
            byte[] claims = whole.clone();
            Arrays.fill(claims, 0, Math.min(8, claims.length), (byte) 0xFF);
            cases.add(bad.vocode(name + " with a claim of its first bytes", bad.bytes("claims-" + name, claims)));
        }
        return cases.build();
    }

    private static Stream<BadInput.Case> recordings() throws IOException {
        byte[] whole = Files.readAllBytes(bad.recording("whole.wav", 2_000));
        Stream<BadInput.Case> cut = IntStream.of(0, 3, 11, 20, 35, 43)
                .mapToObj(length -> {
                    try {
                        return bad.bytes("cut" + length + ".wav", Arrays.copyOf(whole, length));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .flatMap(file -> Stream.of(
                        bad.vocode("vocoding " + file.getFileName(), file),
                        bad.digits("cleaning " + file.getFileName(), "denoise", file, "--out", bad.out())));
        return Stream.concat(
                cut,
                Stream.of(
                        bad.vocode("a recording of 100 samples", bad.recording("short.wav", 100)),
                        bad.vocode("text", bad.bytes("text.wav", "hello".getBytes(StandardCharsets.UTF_8))),
                        BadInput.of(
                                "the mel of text",
                                "mel",
                                bad.at("text.wav"),
                                "--frontend",
                                "lmnt",
                                "--out",
                                bad.at("mel.npy")),
                        BadInput.of(
                                "a mel as .wav", "mel", bad.at("whole.wav"), "--frontend", "lmnt", "--out", bad.out()),
                        bad.digits("cleaning what is not there", "denoise", bad.at("gone.wav"), "--out", bad.out())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void one_sentence_and_exit_code_two(BadInput.Case wrong) {
        bad.refused(wrong);
    }
}
