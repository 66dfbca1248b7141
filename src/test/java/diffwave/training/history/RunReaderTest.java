package diffwave.training.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import diffwave.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run folder is read while it grows, whatever its trainer does to it. */
class RunReaderTest {

    @TempDir
    private Path folder;

    private MadeRun run() {
        return new MadeRun(folder.resolve("evening"), 1, 0.02);
    }

    @Test
    void everythingOfARunFolder() throws IOException {
        MadeRun made = run().rows(1_000, 10).state("stopped", "Stopped by hand.");
        Files.createDirectories(made.folder().resolve("samples"));
        for (String name : new String[] {"5000-2.wav", "10000-1.wav", "5000-1.wav", "notes.txt"}) {
            Files.write(made.folder().resolve("samples").resolve(name), new byte[4]);
        }
        RunHistory history = RunReader.open(made.folder()).read();
        assertThat(history.name()).isEqualTo("evening");
        assertThat(history.lastStep()).isEqualTo(10_000);
        assertThat(history.of(Figure.LOSS).size()).isEqualTo(1_000);
        assertThat(history.of(Figure.STEPS_PER_SECOND).last().getAsDouble()).isCloseTo(1.9, within(1e-6));
        assertThat(history.of(Figure.VALIDATION).size()).isEqualTo(20);
        assertThat(history.of(Figure.ACCURACY).last().getAsDouble()).isCloseTo(0.433, within(1e-3));
        assertThat(history.levels()).hasSize(10);
        assertThat(history.levels().getFirst().value(0))
                .isGreaterThan(history.levels().getLast().value(0));
        assertThat(history.wiener()).hasSize(10);
        assertThat(history.standing().state()).isEqualTo(Standing.State.STOPPED);
        assertThat(history.standing().reason()).isEqualTo("Stopped by hand.");
        assertThat(history.standing().number("layers")).hasValue(20);
        assertThat(history.standing().steps()).hasValue(40_000);
        assertThat(history.standing().number("lr")).hasValue(2e-4);
        assertThat(history.checkpoints()).containsExactly(5_000, 10_000);
        assertThat(history.samples()).extracting(Sample::number).containsExactly(1, 2, 1);
        assertThat(history.damaged()).isZero();
        assertThat(history.model()).isFalse();
    }

    @Test
    void onlyWhatIsNewIsReadAndAHalfRowWaits() {
        MadeRun made = run().rows(100, 1);
        RunReader reader = RunReader.open(made.folder());
        assertThat(reader.read().of(Figure.LOSS).size()).isEqualTo(100);
        String row = MadeRun.metricsRow(101, 0.5);
        made.append("metrics.csv", row.substring(0, 20));
        assertThat(reader.read().of(Figure.LOSS).size()).isEqualTo(100);
        made.append("metrics.csv", row.substring(20));
        Series loss = reader.read().of(Figure.LOSS);
        assertThat(loss.size()).isEqualTo(101);
        assertThat(loss.value(100)).isEqualTo(0.5f);
    }

    @Test
    void damagedRowsAreLeftOutAndCounted() {
        MadeRun made = run().rows(10, 1);
        made.append("metrics.csv", "11,1,0.2,0,0\n"); // cut off
        made.append("metrics.csv", "12,x,0.2,0,0,1,0,1\n");
        made.append("metrics.csv", "\u0000\u0000\u0000,,,,,,,\n");
        made.append("metrics.csv", "3,1,0.9,0,0,1,0,1\n"); // alone with a step that was there
        made.append("metrics.csv", "13,1,nan,,,1,,\r\n\n");
        made.append("metrics.csv", MadeRun.metricsRow(14, 0.25));
        RunHistory history = RunReader.open(made.folder()).read();
        assertThat(history.damaged()).isEqualTo(4);
        assertThat(history.of(Figure.LOSS).size()).isEqualTo(11);
        assertThat(history.of(Figure.LOSS).last()).hasValue(0.25);
        assertThat(history.of(Figure.STEPS_PER_SECOND).size())
                .as("13 has a speed and no loss")
                .isEqualTo(12);
    }

    @Test
    void aRunThatWentOnFromEarlierSaysItsStepsAgain() {
        MadeRun made = run().rows(100, 1);
        RunReader reader = RunReader.open(made.folder());
        Series before = reader.read().of(Figure.LOSS);
        for (int step = 61; step <= 80; step++) {
            made.append("metrics.csv", MadeRun.metricsRow(step, 7));
        }
        Series loss = reader.read().of(Figure.LOSS);
        assertThat(loss.lastStep()).isEqualTo(80);
        assertThat(loss.size()).isEqualTo(80);
        assertThat(loss.value(60)).isEqualTo(7);
        assertThat(before.size()).as("what was given stays").isEqualTo(100);
    }

    @Test
    void aTornRowWithAHugeStepIsForgottenWhenTheRunGoesOn() {
        MadeRun made = run().rows(100, 1);
        made.append("metrics.csv", "101102,1,0.5,0,0,1,0,1\n");
        made.append("metrics.csv", MadeRun.metricsRow(101, 0.3));
        made.append("metrics.csv", MadeRun.metricsRow(102, 0.2));
        Series loss = RunReader.open(made.folder()).read().of(Figure.LOSS);
        assertThat(loss.lastStep()).isEqualTo(102);
        assertThat(loss.size()).isEqualTo(102);
    }

    @Test
    void aFileThatWasWrittenAnewIsReadFromItsBeginning() {
        MadeRun made = run().rows(100, 1);
        RunReader reader = RunReader.open(made.folder());
        reader.read();
        MadeRun again = new MadeRun(made.folder(), 2, 0.05).rows(150, 2);
        Series loss = reader.read().of(Figure.LOSS);
        assertThat(loss.lastStep()).isEqualTo(again.step());
        assertThat(loss.size()).isEqualTo(150);
    }

    @Test
    void aRunThatHasJustBegunIsOpenAndEmpty() throws IOException {
        Path young = Files.createDirectories(folder.resolve("young"));
        Files.writeString(young.resolve("run.json"), "{\"state\": \"run");
        RunHistory history = RunReader.open(young).read();
        assertThat(history.lastStep()).isZero();
        assertThat(history.standing()).isEqualTo(Standing.UNSAID);
        assertThat(history.levels()).isEmpty();
    }

    @Test
    void whatIsNoRunFolderIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        assertThat(RunReader.isOne(file)).isFalse();
        assertThat(RunReader.isOne(folder)).isFalse();
        assertThatThrownBy(() -> RunReader.open(file))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("letter.txt");
        assertThatThrownBy(() -> RunReader.open(folder))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no run folder");
    }

    @Test
    void manyRowsAreReadInSecondsAndMoreAtOnce() throws IOException {
        MadeRun made = run();
        StringBuilder rows = new StringBuilder();
        for (int step = 1; step <= 200_000; step++) {
            rows.append(step).append(",").append(step / 2).append(".5,0.0").append(step % 977 + 1000);
            rows.append(",0.0002,0.").append(step % 89 + 10).append(",1.9,0.004,1432\n");
        }
        Files.write(
                made.folder().resolve("metrics.csv"),
                rows.toString().getBytes(StandardCharsets.US_ASCII),
                java.nio.file.StandardOpenOption.APPEND);
        RunReader reader = RunReader.open(made.folder());
        long began = System.nanoTime();
        assertThat(reader.read().of(Figure.LOSS).size()).isEqualTo(200_000);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        made.append("metrics.csv", MadeRun.metricsRow(200_001, 0.3));
        began = System.nanoTime();
        assertThat(reader.read().lastStep()).isEqualTo(200_001);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }
}
