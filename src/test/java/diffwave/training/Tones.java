package diffwave.training;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set of tones, a folder per label. */
public final class Tones {

    private static final int RATE = 8_000;

    private Tones() {}

    /** Twelve tones of a quarter of a second, low and high, in the splits that their names fall into. */
    public static Path low(Path folder) {
        for (int i = 0; i < 12; i++) {
            String label = i % 2 == 0 ? "low" : "high";
            write(folder.resolve(label).resolve("tone" + i + ".wav"), (i % 2 == 0 ? 200 : 900) + 10 * i);
        }
        return folder;
    }

    private static void write(Path file, double hertz) {
        float[] x = new float[RATE / 4];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (0.4 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WavWriter.write(file, new Clip(x, RATE), SampleFormat.PCM16);
    }
}
