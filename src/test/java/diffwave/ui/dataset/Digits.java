package diffwave.ui.dataset;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small data set of tones, two of which are not as they should be. */
public final class Digits {

    private static final int RATE = 8000;

    private Digits() {}

    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int digit = 0; digit < 4; digit++) {
            for (int index : List.of(0, 5, 8, 9)) {
                write(folder.resolve(digit + "_anna_" + index + ".wav"), 300 + 100 * digit, 0.5);
            }
        }
        write(folder.resolve("2_anna_10.wav"), 500, 2);
        Files.writeString(folder.resolve("3_anna_10.wav"), "no sound");
        return folder;
    }

    private static void write(Path file, double hertz, double peak) {
        float[] x = new float[RATE / 2];
        for (int i = 0; i < x.length; i++) {
            double swell = Math.sin(Math.PI * i / x.length);
            x[i] = (float) (peak * swell * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        WavWriter.write(file, new Clip(x, RATE), SampleFormat.PCM16);
    }

    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
