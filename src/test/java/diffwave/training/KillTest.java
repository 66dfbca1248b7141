package diffwave.training;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.model.folder.ModelFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, at whatever it does just then, goes on from its last checkpoint to the very same weights. */
class KillTest {

    private static final long STEPS = 60;
    private static final long FEW_STEPS = 10;

    @TempDir
    private Path root;

    @Test
    void twoKillsChangeNothing() throws Exception {
        kill(2, FEW_STEPS);
    }

    @Test
    @Tag("soak")
    void twentyKillsChangeNothing() throws Exception {
        kill(20, STEPS);
    }

    private void kill(int times, long steps) throws IOException, InterruptedException {
        Schooling school = new Schooling(root);
        school.begin("whole", KilledRun.SETTINGS, new PulledLearner(), Limit.steps(steps), Company.none());
        SplittableRandom random = new SplittableRandom(times);
        RunFolder killed = new RunFolder(school.run("killed"));
        long last = 0;
        for (int i = 0; i < times; i++) {
            long lost = killAfter(1 + random.nextInt(2), steps);
            long stands = killed.lastStep().orElse(0L);
            // what is lost is the step whose checkpoint was being written
            assertThat(stands).isGreaterThanOrEqualTo(Math.max(last, lost - 1));
            last = stands;
            if (Files.exists(killed.path().resolve("model.json"))) {
                ModelFolder.read(killed.path()).weights();
            }
        }
        school.goOn("killed", new PulledLearner(), Limit.steps(steps), Company.none());
        assertThat(killed.path().resolve("model.safetensors"))
                .hasSameBinaryContentAs(school.run("whole").resolve("model.safetensors"));
        List<Long> rows = Files.readAllLines(killed.path().resolve("metrics.csv")).stream()
                .skip(1)
                .map(row -> Long.parseLong(row.split(",")[0]))
                .toList();
        assertThat(rows).isEqualTo(LongStream.rangeClosed(1, steps).boxed().toList());
    }

    /** Starts the run in a process and kills it as soon as it has said so many steps; gives the last step it said. */
    private long killAfter(int heard, long steps) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        root.toString(),
                        Long.toString(steps))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long said = 0;
        int left = heard;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null && left > 0; line = lines.readLine()) {
                if (line.startsWith("step ")) {
                    said = Long.parseLong(line.substring(5));
                    left--;
                }
            }
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(said).as("the process trained").isPositive();
        return said;
    }
}
