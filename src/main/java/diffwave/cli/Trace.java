package diffwave.cli;

import diffwave.audio.Clip;
import diffwave.audio.SampleFormat;
import diffwave.audio.WavWriter;
import diffwave.diffusion.StepObserver;
import diffwave.diffusion.StepSeen;
import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** An observer that writes every step: x and the predicted x_0 as 32-bit float WAV files, and a table of the steps. */
final class Trace implements StepObserver {

    private static final String HEADER = "step,training_step,noise_before,noise_after\n";

    private final Path folder;
    private final int rate;

    Trace(Path folder, int rate) {
        this.folder = Output.folder(folder);
        this.rate = rate;
        append(HEADER, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public boolean seen(StepSeen seen) {
        int number = seen.index() + 1;
        write("x", number, seen.x()[0]);
        write("x0", number, seen.predicted()[0]);
        append(
                String.format(
                        Locale.ROOT, "%d,%.9g,%.9g,%.9g%n", number, seen.step() + 1, seen.noise(), seen.noiseAfter()),
                StandardOpenOption.APPEND);
        return true;
    }

    private void write(String what, int number, float[] samples) {
        Path file = folder.resolve(String.format(Locale.ROOT, "%s_%03d.wav", what, number));
        WavWriter.write(file, new Clip(samples, rate), SampleFormat.FLOAT32);
    }

    private void append(String text, StandardOpenOption... how) {
        try {
            Files.writeString(folder.resolve("steps.csv"), text, StandardCharsets.UTF_8, how);
        } catch (IOException e) {
            throw new Problem("The trace cannot be written to " + folder + ": " + e.getMessage() + ".", e);
        }
    }
}
