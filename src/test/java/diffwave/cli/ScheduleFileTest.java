package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.TestStudio;
import diffwave.diffusion.Schedule;
import diffwave.studio.TakeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule from a file, as the window saves it: β in a line, separated by commas. */
final class ScheduleFileTest {

    @Test
    void beta_from_a_file_are_those_that_are_sampled_with(@TempDir Path folder) throws IOException {
        TestStudio.withTinyModels(folder);
        double[] beta = {1.0E-4, 9.999000099988904E-4, 0.0123456789, 0.05, 0.2};
        Path file = Files.writeString(
                folder.resolve("my schedule.txt"), "1.0E-4,9.999000099988904E-4,0.0123456789,0.05,0.2");
        Path lines = Files.writeString(
                folder.resolve("lines.txt"), "1.0E-4\n9.999000099988904E-4\n0.0123456789\n0.05\n0.2\n");
        for (String named : new String[] {"@" + file, file.toString(), lines.toString()}) {
            assertThat(sampled(folder, named)).contains(Schedule.of(beta));
        }
    }

    private static Optional<Schedule> sampled(Path folder, String schedule) {
        Path wav = folder.resolve("made.wav");
        Invocation.of(
                        "generate",
                        "--model",
                        "tiny-digits",
                        "--label",
                        "seven",
                        "--schedule",
                        schedule,
                        "--seed",
                        "1",
                        "--device",
                        "cpu",
                        "--threads",
                        "2",
                        "--models",
                        folder.resolve("models").toString(),
                        "--out",
                        wav.toString())
                .fine();
        return TakeFile.recipe(wav).orElseThrow().sampling().schedule();
    }
}
