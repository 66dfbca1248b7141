package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.model.Tensor;
import diffwave.model.checkpoint.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A place with tiny models and bad files, and what must come of a command line that names them: a sentence, exit code 2, no output. */
final class BadInput {

    record Case(String name, List<String> args) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Path folder;

    /** Writes the tiny models there. */
    BadInput(Path folder) {
        this.folder = folder;
        TestStudio.withTinyModels(folder);
    }

    /** A file or folder of that name here. */
    Path at(String name) {
        return folder.resolve(name);
    }

    /** A command line, by name. */
    static Case of(String name, Object... args) {
        return new Case(name, Arrays.stream(args).map(Object::toString).toList());
    }

    /** The tiny models. */
    Path models() {
        return folder.resolve("models");
    }

    /** Where nothing may be written. */
    Path out() {
        return folder.resolve("out.wav");
    }

    Case generate(String name, String... more) {
        Stream<String> usual = Stream.of("generate", "--models", models().toString(), "--out", out().toString());
        Stream<String> model =
                Arrays.asList(more).contains("--model") ? Stream.of() : Stream.of("--model", "tiny-digits");
        return new Case(
                name, Stream.of(usual, model, Stream.of(more)).flatMap(s -> s).toList());
    }

    Case vocode(String name, Path mel) {
        return of(name, "vocode", mel, "--model", "tiny-vocoder", "--models", models(), "--out", out());
    }

    /** A command with the tiny digits. */
    Case digits(String name, Object... args) {
        Stream<Object> model = Stream.of("--model", "tiny-digits", "--models", models());
        return of(name, Stream.concat(Arrays.stream(args), model).toArray());
    }

    Path recording(String name, int samples) throws IOException {
        float[] x = new float[samples];
        Random random = new Random(3);
        for (int i = 0; i < samples; i++) {
            x[i] = (float) (0.2 * random.nextGaussian());
        }
        Path file = folder.resolve(name);
        WavWriter.write(file, new Clip(x, 22_050), SampleFormat.PCM16);
        return file;
    }

    Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    Path npy(String name, int[] shape, float value) {
        float[] values = new float[Tensor.elements(shape)];
        Arrays.fill(values, value);
        Npy.write(folder.resolve(name), Tensor.of(shape, values));
        return folder.resolve(name);
    }

    /** What every one of them ends in. */
    void refused(Case bad) {
        Invocation.of(bad.args().toArray(String[]::new)).refused();
        assertThat(out()).doesNotExist();
        assertThat(models().resolve("fresh")).doesNotExist();
        assertThat(Path.of("/tmp/owned")).doesNotExist();
    }
}
