package diffwave.dataset;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Data sets for tests, made of tones. */
final class Folders {

    static final int RATE = 8000;

    private final Path root;

    Folders(Path root) {
        this.root = root;
    }

    /** A recording all of whose samples are one 16-bit value, by which a test knows it again. */
    Folders constant(String name, int samples, int value) {
        float[] x = new float[samples];
        Arrays.fill(x, value / 32_768f);
        return recording(name, new Clip(x, RATE));
    }

    /** A tone at half of full scale. */
    Folders tone(String name, double seconds) {
        return recording(name, tone(seconds, 0.5, RATE));
    }

    static Clip tone(double seconds, double peak, int rate) {
        float[] x = new float[(int) Math.round(seconds * rate)];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (peak * Math.sin(2 * Math.PI * 440 * i / rate));
        }
        return new Clip(x, rate);
    }

    Folders recording(String name, Clip clip) {
        WavWriter.write(parent(name), clip, SampleFormat.PCM16);
        return this;
    }

    Folders bytes(String name, byte... bytes) {
        try {
            Files.write(parent(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folders text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first part of a file that is there. */
    Folders cut(String name, int bytes) throws IOException {
        return bytes(name, Arrays.copyOf(Files.readAllBytes(root.resolve(name)), bytes));
    }

    private Path parent(String name) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSet open() {
        return DataSet.open(root);
    }
}
