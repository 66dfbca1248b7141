package diffwave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import diffwave.model.folder.ModelFolder;
import diffwave.problem.Problem;
import diffwave.training.RunRecord.State;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run can be stopped and go on as if it had not been, and what goes wrong costs nothing but the time since the last good state. */
class TrainerTest {

    @TempDir
    private Path root;

    private Schooling school;

    @BeforeEach
    void open() {
        school = new Schooling(root);
    }

    private byte[] model(String run) throws IOException {
        return Files.readAllBytes(school.run(run).resolve("model.safetensors"));
    }

    private List<Long> steps(String run) throws IOException {
        return Files.readAllLines(school.run(run).resolve("metrics.csv")).stream()
                .skip(1)
                .map(row -> Long.parseLong(row.split(",")[0]))
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void aRunThatWasStoppedEqualsOneThatWasNot() throws IOException {
        school.begin("whole", Schooling.SETTINGS, new PulledLearner(), Limit.steps(30), Company.none());
        school.begin("parts", Schooling.SETTINGS, new PulledLearner(), Limit.steps(11), Company.none());
        school.goOn("parts", new PulledLearner(), Limit.steps(17));
        RunRecord end = school.goOn("parts", new PulledLearner(), Limit.steps(30));
        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(model("parts")).isEqualTo(model("whole"));
        assertThat(steps("parts")).isEqualTo(upTo(30)).isEqualTo(steps("whole"));
    }

    @Test
    void rowsBehindTheCheckpointAreWrittenOnce() throws IOException {
        school.begin("whole", Schooling.SETTINGS, new PulledLearner(), Limit.steps(20), Company.none());
        school.begin("killed", Schooling.SETTINGS, new PulledLearner(), Limit.steps(8), Company.none());
        // what a kill leaves: rows that no checkpoint knows, the last one torn, and a file half-written
        Path metrics = school.run("killed").resolve("metrics.csv");
        Files.writeString(metrics, Files.readString(metrics) + "9,1,1,1,1,1,1,1\n10,1,1,1,1,1,1,1\n11,1,");
        Path part = school.run("killed").resolve("checkpoints").resolve(".12.safetensors1.part");
        Files.writeString(part, "half");
        school.goOn("killed", new PulledLearner(), Limit.steps(20));
        assertThat(steps("killed")).isEqualTo(upTo(20));
        assertThat(model("killed")).isEqualTo(model("whole"));
        assertThat(part).doesNotExist();
    }

    @Test
    void aDamagedCheckpointIsPassedOver() throws IOException {
        school.begin("whole", Schooling.SETTINGS, new PulledLearner(), Limit.steps(9), Company.none());
        school.begin("hurt", Schooling.SETTINGS, new PulledLearner(), Limit.steps(4), Company.none());
        school.goOn("hurt", new PulledLearner(), Limit.steps(6));
        Files.writeString(school.run("hurt").resolve("checkpoints").resolve("6.safetensors"), "no numbers");
        school.goOn("hurt", new PulledLearner(), Limit.steps(9));
        assertThat(model("hurt")).isEqualTo(model("whole"));
        assertThat(steps("hurt")).isEqualTo(upTo(9));
        assertThat(school.run("hurt").resolve("checkpoints").resolve("6.safetensors.damaged"))
                .exists();
    }

    @Test
    void aDamagedCheckpointDoesNotPushOutWhatComesAfterIt() throws IOException {
        TrainingSettings one = SettingText.with(Schooling.SETTINGS, Map.of("keep", "2"));
        school.begin("run", one, new PulledLearner(), Limit.steps(4), Company.none());
        Files.writeString(school.run("run").resolve("checkpoints").resolve("99.safetensors"), "no numbers");
        school.goOn("run", new PulledLearner(), Limit.steps(6));
        assertThat(new RunFolder(school.run("run")).lastStep()).hasValue(6L);
        school.goOn("run", new PulledLearner(), Limit.steps(7));
    }

    @Test
    void aStopWritesACheckpointAndEndsTheRunInOrder() {
        StopSign stop = new StopSign();
        List<Long> seen = new ArrayList<>();
        Company company = new Company(
                List.of(),
                Rehearsal.NONE,
                step -> {
                    seen.add(step.number());
                    if (step.number() == 5) {
                        stop.ask();
                    }
                },
                stop);
        RunRecord end = school.begin("run", Schooling.SETTINGS, new PulledLearner(), Limit.none(), company);
        assertThat(end.state()).isEqualTo(State.STOPPED);
        assertThat(seen).isEqualTo(upTo(5));
        assertThat(new RunFolder(school.run("run")).record().step()).isEqualTo(5);
        assertThat(ModelFolder.read(school.run("run")).card().training()).startsWith("5 steps");
        ModelFolder.read(school.run("run")).verify();
    }

    @Test
    void anErrorThatIsNoNumberStopsAtTheLastGoodState() {
        PulledLearner learner = new PulledLearner();
        Company company = Company.none();
        TrainingSettings wild = SettingText.with(Schooling.SETTINGS, Map.of("lr", "1", "warm_up", "0"));
        PulledLearner spoilt = new PulledLearner() {
            @Override
            public double[] learn(float[] parameters, diffwave.network.Lesson lesson, float[] gradient) {
                double[] errors = super.learn(parameters, lesson, gradient);
                if (calls() == 7) {
                    gradient[3] = Float.NaN;
                }
                return errors;
            }
        };
        assertThatThrownBy(() -> school.begin("run", wild, spoilt, Limit.steps(20), company))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("At step 7")
                .hasMessageContaining("--resume");
        RunRecord record = new RunFolder(school.run("run")).record();
        assertThat(record.state()).isEqualTo(State.FAILED);
        assertThat(record.reason()).contains("no number");
        assertThat(record.step()).isEqualTo(6);
        ModelFolder.read(school.run("run")).verify();
        assertThat(school.goOn("run", learner, Limit.steps(20)).state()).isEqualTo(State.DONE);
    }

    @Test
    void tooLittleMemoryEndsTheRunWithASentence() {
        PulledLearner greedy = new PulledLearner(call -> {
            if (call == 4) {
                throw new OutOfMemoryError("a test");
            }
        });
        assertThatThrownBy(() -> school.begin("run", Schooling.SETTINGS, greedy, Limit.steps(9), Company.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("smaller batch");
        assertThat(new RunFolder(school.run("run")).record().step()).isEqualTo(3);
    }

    @Test
    void whateverElseGoesWrongCostsNothingThatWasLearned() {
        for (Throwable wrong : List.of(
                new IllegalStateException("[enforce fail at alloc_cpu.cpp] can't allocate memory"),
                new InternalError("a fault occurred in an unsafe memory access"),
                new NoClassDefFoundError("x/Y"))) {
            String name = wrong.getClass().getSimpleName();
            PulledLearner failing = new PulledLearner(call -> {
                if (call == 4) {
                    throw TrainerTest.<RuntimeException>any(wrong);
                }
            });
            assertThatThrownBy(() -> school.begin(name, Schooling.SETTINGS, failing, Limit.steps(9), Company.none()))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Its last checkpoint is of step 3")
                    .hasMessageContaining(
                            switch (wrong) {
                                case IllegalStateException memory -> "smaller batch";
                                case InternalError gone -> "cache cannot be read";
                                default -> "the log has the details";
                            });
            RunRecord record = new RunFolder(school.run(name)).record();
            assertThat(record.state()).isEqualTo(State.FAILED);
            assertThat(record.step()).isEqualTo(3);
        }
    }

    @SuppressWarnings("unchecked") // an Error where only a RuntimeException may be thrown
    private static <E extends Throwable> E any(Throwable one) throws E {
        throw (E) one;
    }

    @Test
    void aStopWhileACheckpointIsJudgedEndsInOrder() {
        Company company = new Company(
                List.of((run, card, step, progress) -> {
                    throw new diffwave.job.Cancelled();
                }),
                Rehearsal.NONE,
                TrainingObserver.NONE,
                new StopSign());
        RunRecord end = school.begin("run", Schooling.SETTINGS, new PulledLearner(), Limit.steps(5), company);
        assertThat(end.state()).isEqualTo(State.STOPPED);
        assertThat(end.step()).isEqualTo(5);
    }

    @Test
    void whatCannotBeginIsNoRun() {
        RunFolder full = new RunFolder(school.run("run"), (file, filling) -> {
            throw new Problem("No space left on device");
        });
        assertThatThrownBy(() ->
                        school.begin(full, Schooling.SETTINGS, new PulledLearner(), Limit.steps(1), Company.none()))
                .hasMessageContaining("No space left");
        assertThat(new RunFolder(school.run("run")).begun()).isFalse();
        school.begin("run", Schooling.SETTINGS, new PulledLearner(), Limit.steps(1), Company.none());
    }

    @Test
    void aFullDiskEndsTheRunAtTheLastCheckpoint() throws IOException {
        TrainingSettings often = SettingText.with(Schooling.SETTINGS, Map.of("save_minutes", "0"));
        long[] room = {30_000_000};
        RunFolder small = new RunFolder(
                school.run("run"),
                (file, filling) -> Writing.WHOLE.write(file, out -> {
                    filling.to(new Scarce(out, room));
                }));
        assertThatThrownBy(() -> school.begin(small, often, new PulledLearner(), Limit.steps(1_000), Company.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("No space left")
                .hasMessageContaining("Its last checkpoint is of step");
        long last = small.lastStep().orElseThrow();
        RunRecord end = school.goOn("run", new PulledLearner(), Limit.steps(last + 3));
        assertThat(end.step()).isEqualTo(last + 3);
        school.begin("whole", often, new PulledLearner(), Limit.steps(last + 3), Company.none());
        assertThat(model("run")).isEqualTo(model("whole"));
    }

    /** A disk with so many bytes left. */
    private static final class Scarce extends OutputStream {
        private final OutputStream out;
        private final long[] room;

        Scarce(OutputStream out, long[] room) {
            this.out = out;
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            room[0] -= count;
            if (room[0] < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, from, count);
        }
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        Files.createDirectories(school.run("photos"));
        Files.writeString(school.run("photos").resolve("cat.jpg"), "a cat");
        assertThatThrownBy(() ->
                        school.begin("photos", Schooling.SETTINGS, new PulledLearner(), Limit.steps(1), Company.none()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("something else than a run");
    }

    @Test
    void theLastCheckpointsAndTheBestAreKept() throws IOException {
        TrainingSettings often = SettingText.with(Schooling.SETTINGS, Map.of("save_minutes", "0", "keep", "2"));
        school.begin("run", often, new PulledLearner(), Limit.steps(12), Company.none());
        try (var files = Files.list(school.run("run").resolve("checkpoints"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("11.safetensors", "12.safetensors", "best.safetensors");
        }
    }

    @Test
    void labelsAndTableColumnsAreAsTheRunFolderSays() throws IOException {
        school.begin("run", Schooling.SETTINGS, new PulledLearner(), Limit.steps(20), Company.none());
        Path run = school.run("run");
        assertThat(ModelFolder.read(run).card().labels()).containsExactly("high", "low");
        assertThat(Files.readAllLines(run.resolve("metrics.csv")).getFirst())
                .isEqualTo("step,seconds,loss,learning_rate,gradient_norm,steps_per_second,waiting,memory");
        assertThat(Files.readAllLines(run.resolve("levels.csv"))).hasSize(3);
        assertThat(Files.readAllLines(run.resolve("wiener.csv"))).hasSize(11);
        assertThat(Files.readAllLines(run.resolve("validation.csv")).getFirst())
                .isEqualTo("step,loss,right,wrong,none,accuracy");
    }
}
