package diffwave.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad flags: one sentence, exit code 2, and no output file. */
class BadFlagsTest {

    @TempDir
    private static Path folder;

    private static BadInput bad;

    @BeforeAll
    static void models() {
        bad = new BadInput(folder);
    }

    static Stream<BadInput.Case> flags() throws IOException {
        Path wav = bad.recording("good.wav", 4_000);
        return Stream.of(
                BadInput.of("no command"),
                BadInput.of("an unknown command", "sing"),
                BadInput.of("an unknown flag", "generate", "--loud"),
                BadInput.of("no model", "generate", "--out", "x.wav"),
                bad.generate("a model that is not there", "--model", "none-such"),
                bad.generate("a label that is not there", "--label", "eleven"),
                bad.generate("no such sampler", "--sampler", "euler"),
                bad.generate("no such clamp", "--clamp", "often"),
                bad.generate("no steps", "--steps", "0"),
                bad.generate("more steps than T", "--steps", "201"),
                bad.generate("steps that are no number", "--steps", "many"),
                bad.generate("steps and a schedule", "--steps", "5", "--schedule", "0.1"),
                bad.generate("fast without a schedule", "--sampler", "fast"),
                bad.generate("a schedule without that name", "--schedule", "quick"),
                bad.generate("a schedule that does not fit", "--schedule", "0.000001,0.5"),
                bad.generate("a schedule of a β above 1", "--schedule", "0.1,1.5"),
                bad.generate("eta of another sampler", "--sampler", "ddpm", "--eta", "0.5"),
                bad.generate("eta above 1", "--sampler", "ddim", "--eta", "1.5"),
                bad.generate("negative guidance", "--guidance", "-1"),
                bad.generate("a longer sound than the model's", "--seconds", "9"),
                bad.generate("no length at all", "--seconds", "0"),
                bad.generate("none of them", "--count", "0"),
                bad.generate("noise and a count", "--count", "2", "--noise", "n.npy"),
                bad.generate("noise that is not there", "--noise", "n.npy"),
                bad.generate("a device that is not there", "--device", "cuda:7"),
                bad.generate("a device of no kind", "--device", "abacus"),
                bad.generate("no threads", "--threads", "0"),
                bad.generate("no such precision", "--precision", "half"),
                bad.digits("an output of no kind", "generate", "--out", "x.mp3"),
                bad.digits("an output folder that is not there", "generate", "--out", bad.at("nowhere/x.wav")),
                bad.generate("generating with a vocoder", "--model", "tiny-vocoder"),
                bad.digits("vocoding with digits", "vocode", wav, "--out", bad.out()),
                bad.digits("denoising past the scale", "denoise", wav, "--step", "201", "--out", bad.out()),
                bad.digits("λ beyond 1", "interpolate", wav, wav, "--lambda", "2", "--out", bad.at("between")),
                bad.digits("one point", "interpolate", wav, wav, "--points", "1", "--out", bad.at("between")),
                bad.digits("two inputs of one name", "denoise", wav, wav, "--out", bad.at("two")),
                BadInput.of("a bench of nothing", "bench"),
                BadInput.of("a bench of both", "bench", "--net", "base", "--model", "tiny-digits"),
                BadInput.of("a bench of an unknown net", "bench", "--net", "huge"),
                BadInput.of("a recipe of a foreign file", "recipe", wav));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void one_sentence_and_exit_code_two(BadInput.Case wrong) {
        bad.refused(wrong);
    }
}
