package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.studio.CommandText;
import diffwave.studio.Recipe;
import diffwave.studio.TakeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A copied command, read by a real shell, makes the very bytes again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the shell here is sh")
class CommandTextTest {

    @TempDir
    private static Path folder;

    private static Path voice;
    private static Path other;

    @BeforeAll
    static void record() {
        TestStudio.withTinyModels(folder);
        voice = recording("it's a \"voice\" $HOME.wav", 1);
        other = recording("other one.wav", 2);
    }

    private static Path recording(String name, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[2_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        Path file = folder.resolve(name);
        WavWriter.write(file, new Clip(samples, 8_000), SampleFormat.FLOAT32);
        return file;
    }

    @Test
    void generateWithEveryFlag() throws Exception {
        again("generate", "--model", "tiny-digits", "--label", "seven", "--steps", "4", "--seed", "42");
        again(
                "generate",
                "--model",
                "tiny-digits",
                "--label",
                "3",
                "--sampler",
                "ddim",
                "--steps",
                "3",
                "--eta",
                "0.3",
                "--guidance",
                "1.7",
                "--clamp",
                "every",
                "--start",
                "unit",
                "--seed",
                "-5",
                "--seconds",
                "0.1");
        again("generate", "--model", "tiny-digits", "--sampler", "dpm++", "--steps", "5", "--seed", "1");
        again("generate", "--model", "tiny-digits", "--sampler", "ddpm", "--steps", "all", "--seed", "1");
        again("generate", "--model", "tiny-digits", "--schedule", "0.0001,0.001,0.01,0.05,0.2,0.5", "--seed", "1");
    }

    @Test
    void vocode() throws Exception {
        again("vocode", voice.toString(), "--model", "tiny-vocoder", "--steps", "2", "--seed", "3");
        again("vocode", voice.toString(), "--model", "tiny-vocoder", "--steps", "2", "--seed", "3", "--channel", "1");
    }

    @Test
    void denoise() throws Exception {
        again("denoise", voice.toString(), "--model", "tiny-digits", "--step", "12", "--seed", "3", "--scale");
        again("denoise", voice.toString(), "--model", "tiny-digits", "--seed", "3", "--steps", "2");
    }

    @Test
    void vary() throws Exception {
        again("vary", voice.toString(), "--model", "tiny-digits", "--label", "two", "--step", "40", "--seed", "3");
    }

    @Test
    void interpolate() throws Exception {
        Path first = folder.resolve("first");
        run(
                "interpolate",
                voice.toString(),
                other.toString(),
                "--model",
                "tiny-digits",
                "--lambda",
                "0.25",
                "--seed",
                "8",
                "--noise-mode",
                "shared",
                "--level",
                "compensated",
                "--mix",
                "slerp",
                "--out",
                first.toString());
        Path wav = first.resolve("lambda_0.250.wav");
        Path second = folder.resolve("second");
        shell(command(TakeFile.recipe(wav).orElseThrow(), second));
        assertThat(second.resolve("lambda_0.250.wav")).hasSameBinaryContentAs(wav);
    }

    /** Makes a sound with these words, then with those that its recipe gives. */
    private static void again(String... words) throws Exception {
        Path wav = folder.resolve("made.wav");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", wav.toString()));
        run(all.toArray(String[]::new));
        Path back = folder.resolve("again.wav");
        Files.deleteIfExists(back);
        String command = command(TakeFile.recipe(wav).orElseThrow(), back);
        shell(command);
        assertThat(back).as(command).hasSameBinaryContentAs(wav);
    }

    private static String command(Recipe recipe, Path out) {
        return new CommandText(
                        CommandText.Shell.POSIX,
                        input -> folder.resolve(input.file().replace(", channel 1", ""))
                                .toString())
                .of(recipe, out.toString());
    }

    private static void shell(String command) throws IOException, InterruptedException {
        Process sh = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        List<String> words = sh.inputReader().lines().toList();
        assertThat(sh.waitFor()).isZero();
        assertThat(words.getFirst()).isEqualTo("diffwave");
        run(words.subList(1, words.size()).toArray(String[]::new));
    }

    private static void run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--models", folder.resolve("models").toString()));
        if (!all.contains("--device")) {
            all.addAll(List.of("--device", "cpu", "--threads", "2"));
        }
        Invocation.of(all.toArray(String[]::new)).fine();
    }
}
