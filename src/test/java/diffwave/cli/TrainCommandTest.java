package diffwave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.model.folder.ModelFolder;
import diffwave.studio.FolderLock;
import diffwave.studio.TakeFile;
import diffwave.training.Tones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `train` on the command line, with the real engine on a small data set. */
class TrainCommandTest {

    private static final String SMALL =
            "channels=4,layers=3,window=512,batch=4,validate=4,length=1000,samples=1,sample_steps=2";

    @TempDir
    private static Path root;

    private static Path tones;

    @BeforeAll
    static void data() {
        tones = Tones.low(root.resolve("tones"));
    }

    private static Invocation train(Path out, String... more) {
        String[] all = new String[more.length + 5];
        all[0] = "train";
        all[1] = "--out";
        all[2] = out.toString();
        all[3] = "--threads";
        all[4] = "2";
        System.arraycopy(more, 0, all, 5, more.length);
        return Invocation.of(all);
    }

    private static Invocation begin(Path out, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"--preset", "tiny", "--dataset", tones.toString(), "--set", SMALL}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return train(out, all);
    }

    private static byte[] model(Path run) throws IOException {
        return Files.readAllBytes(run.resolve("model.safetensors"));
    }

    @Test
    void sixStepsAtOnceAreThreeAndThree() throws IOException {
        Path whole = root.resolve("whole");
        Path parts = root.resolve("parts");
        begin(whole, "--steps", "6").fine();
        begin(parts, "--steps", "3").fine();
        assertThat(train(parts, "--resume", "--steps", "6").fine().out).contains("done at step 6");
        assertThat(model(parts)).isEqualTo(model(whole));
        List<String> steps = Files.readAllLines(parts.resolve("metrics.csv")).stream()
                .map(row -> row.split(",")[0])
                .toList();
        assertThat(steps).containsExactly("step", "1", "2", "3", "4", "5", "6");
        Path sample = parts.resolve("samples").resolve("6-1.wav");
        assertThat(TakeFile.read(sample).recipe().label()).contains("high");
        assertThat(TakeFile.read(sample).clip().samples())
                .isEqualTo(TakeFile.read(whole.resolve("samples").resolve("6-1.wav"))
                        .clip()
                        .samples());
        // the run is a model: somebody else may begin from it, with other labels
        ModelFolder.read(parts).verify();
        Path other = root.resolve("other");
        Files.createDirectories(root.resolve("words").resolve("hum"));
        Files.copy(
                tones.resolve("low").resolve("tone0.wav"),
                root.resolve("words").resolve("hum").resolve("a.wav"));
        Files.createDirectories(root.resolve("words").resolve("low"));
        Files.copy(
                tones.resolve("low").resolve("tone2.wav"),
                root.resolve("words").resolve("low").resolve("b.wav"));
        train(
                        other,
                        "--preset",
                        "tiny",
                        "--dataset",
                        root.resolve("words").toString(),
                        "--init",
                        parts.toString(),
                        "--set",
                        "window=512,batch=4,validate=0,samples=0",
                        "--steps",
                        "1")
                .fine();
        assertThat(ModelFolder.read(other).card().labels()).containsExactly("hum", "low");
        assertThat(ModelFolder.read(other).card().architecture().channels()).isEqualTo(4);
    }

    @Test
    void whatARunThatGoesOnWouldPassOverIsRefused() {
        Path run = root.resolve("kept");
        begin(run, "--steps", "2", "--seed", "3").fine();
        assertThat(train(run, "--resume", "--steps", "3", "--seed", "5").refused().err)
                .contains("seed 3");
        assertThat(train(run, "--resume", "--steps", "3", "--preset", "digits-8k")
                        .refused()
                        .err)
                .contains("preset tiny");
        assertThat(train(run, "--resume", "--steps", "2", "--seed", "3", "--preset", "tiny")
                        .fine()
                        .out)
                .contains("done at step 2, as before: nothing was left to train");
        assertThat(train(run, "--resume", "--steps", "3").fine().out).contains("done at step 3\n");
    }

    @Test
    void theErrorFalls() throws IOException {
        Path run = root.resolve("falls");
        begin(run, "--steps", "50", "--set", "samples=0,validate=0,channels=16,batch=8,warm_up=10")
                .fine();
        List<Double> losses = Files.readAllLines(run.resolve("metrics.csv")).stream()
                .skip(1)
                .map(row -> Double.parseDouble(row.split(",")[2]))
                .toList();
        double first = losses.subList(0, 10).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        double last = losses.subList(40, 50).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        assertThat(last).isLessThan(0.5 * first);
    }

    @Test
    void whatAStepCostsIsMeasuredAndNothingKept() {
        String[] asked = {"train", "--preset", "digits-8k", "--set", SMALL, "--threads", "2"
        }; // told labels, of no data set
        assertThat(Invocation.of(asked).refused().err).contains("--out");
        String[] cost = Arrays.copyOf(asked, asked.length + 1);
        cost[asked.length] = "--cost";
        assertThat(Invocation.of(cost).fine().out)
                .matches("digits-8k  \\d+\\.\\d{3} s a step, \\d+\\.\\d\\d GiB of memory\\R");
        cost[asked.length - 1] = "1";
        cost[2] = "nothing";
        assertThat(Invocation.of(cost).refused().err).contains("\"nothing\"");
    }

    @Test
    void aRunThatIsBeingTrainedIsLeftAlone() throws IOException {
        Path run = root.resolve("held");
        begin(run, "--steps", "2").fine();
        byte[] before = model(run);
        try (FolderLock other = FolderLock.on(run.resolve("run.lock")).orElseThrow()) {
            assertThat(other).isNotNull();
            assertThat(train(run, "--resume", "--steps", "4").refused().err).contains("being trained just now");
        }
        assertThat(model(run)).isEqualTo(before);
        train(run, "--resume", "--steps", "4").fine();
    }

    @Test
    void whatCannotBeIsRefusedWithAReason() {
        Path run = root.resolve("refused");
        assertThat(begin(run, "--set", "layer=3").refused().err).contains("\"layer\"", "layers");
        assertThat(begin(run, "--set", "layers=many").refused().err).contains("layers", "whole number");
        assertThat(begin(run, "--set", "loss=cubic").refused().err).contains("squared", "absolute");
        assertThat(begin(run, "--set", "batch=0").refused().err).contains("batch is 0", "between 1 and 4096");
        assertThat(begin(run, "--set", "layers").refused().err).contains("key=value");
        assertThat(begin(run, "--steps", "0").refused().err).contains("at least one step");
        assertThat(train(run, "--preset", "huge", "--dataset", tones.toString()).refused().err)
                .contains("tiny", "digits-8k");
        assertThat(train(
                                run,
                                "--preset",
                                "tiny",
                                "--dataset",
                                root.resolve("gone").toString())
                        .refused()
                        .err)
                .contains("gone", "not there");
        assertThat(train(run, "--resume").refused().err).contains("no run.json");
        assertThat(train(run, "--preset", "tiny").refused().err).contains("--dataset");
        assertThat(run).doesNotExist();
    }
}
