package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import diffwave.problem.Problem;
import diffwave.studio.TrainRequest;
import diffwave.training.Limit;
import diffwave.training.RunRecord;
import diffwave.training.TrainingObserver;
import diffwave.training.TrainingPresets;
import diffwave.training.history.MadeRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is asked for, begun, paused and gone on with, without a screen. */
class LearningTest {

    @TempDir
    private Path folder;

    private TrainBench bench;

    @BeforeEach
    void one() {
        bench = new TrainBench(folder);
    }

    private RunRecord record(TrainRequest wish, RunRecord.State state, long step) {
        var settings = TrainingPresets.of("tiny");
        return new RunRecord(
                wish.preset(), settings, 1, "", "", "", 2, "float32", "fake", "test", state, "Why not.", step);
    }

    private Path data() throws IOException {
        return Files.createDirectories(folder.resolve("voices"));
    }

    @Test
    void whatIsMissingIsSaidAndARunFolderIsProposedBesideTheData() throws IOException {
        TrainForm form = bench.model.form();
        assertThat(form.missing()).hasValue("train.missing.data");
        bench.model.begin();
        assertThat(bench.sentence()).contains("no folder of recordings");
        bench.model.drop(List.of(data()));
        assertThat(form.run().get()).endsWith("voices-run");
        assertThat(form.missing()).isEmpty();
        form.set().set("layres=3");
        assertThat(form.wrong()).contains("layres");
        assertThat(form.missing()).hasValue("train.missing.set");
        form.set().set("layers=3, lr=1e-3");
        form.until().set(TrainForm.Until.STEPS);
        form.amount().set(600);
        TrainRequest asked = form.request();
        assertThat(asked.set()).containsEntry("layers", "3").containsEntry("lr", "1e-3");
        assertThat(asked.limit()).isEqualTo(Limit.steps(600));
        assertThat(asked.resume()).isFalse();
        Files.createDirectories(Path.of(form.run().get()));
        form.propose();
        assertThat(form.run().get()).endsWith("voices-run-2");
    }

    @Test
    void aRunIsPausedGoneOnWithAndEnds() throws IOException {
        List<TrainRequest> asked = new ArrayList<>();
        bench.maker.training = (wish, observer, stop, progress) -> {
            asked.add(wish);
            new MadeRun(wish.run(), 1, 0.02).rows(20, 10);
            observer.learned(new TrainingObserver.Step(1, 1, 1, 1, new int[0], new double[0], 1));
            assertThat(bench.model.front().get().orElseThrow().folder())
                    .as("it is in front at once")
                    .isEqualTo(wish.run());
            assertThat(bench.model.learning().state().get()).isEqualTo(Learning.State.RUNNING);
            if (!wish.resume()) {
                bench.model.pause();
                assertThat(stop.asked()).isTrue();
                return record(wish, RunRecord.State.STOPPED, 200);
            }
            return record(wish, RunRecord.State.DONE, 400);
        };
        bench.model.drop(List.of(data()));
        bench.model.begin();
        assertThat(bench.model.learning().state().get()).isEqualTo(Learning.State.PAUSED);
        assertThat(bench.sentence()).isEqualTo("voices-run is paused at step 200: the device is free. P goes on.");
        assertThat(bench.model.resumable().get()).as("P is for that").isFalse();
        bench.model.pause();
        assertThat(bench.model.learning().state().get()).isEqualTo(Learning.State.NONE);
        assertThat(bench.sentence()).isEqualTo("voices-run is done at step 400; its model is in the run folder.");
        assertThat(asked.get(1).resume()).isTrue();
        assertThat(asked.get(1).run()).isEqualTo(asked.get(0).run());
        assertThat(asked.get(1).limit().minutes().orElseThrow())
                .as("the rest of ten minutes")
                .isBetween(9.0, 10.0);
        assertThat(bench.model.form().run().get())
                .as("the next one has a folder of its own")
                .endsWith("voices-run-2");
    }

    @Test
    void aRunThatFailsSaysWhyAndAnotherCanBegin() throws IOException {
        bench.maker.training = (wish, observer, stop, progress) -> {
            throw new Problem("The disk is full: make room, then go on.");
        };
        bench.model.drop(List.of(data()));
        bench.model.begin();
        assertThat(bench.sentence()).startsWith("The disk is full");
        assertThat(bench.model.learning().state().get()).isEqualTo(Learning.State.NONE);
    }

    @Test
    void quittingWaitsForTheCheckpointAndStaysWhereNoneCouldBeWritten() throws IOException {
        for (boolean full : new boolean[] {false, true}) {
            List<String> done = new ArrayList<>();
            bench.maker.training = (wish, observer, stop, progress) -> {
                bench.model.learning().stopAnd(() -> done.add("quit"), () -> done.add("stay"));
                assertThat(done).isEmpty();
                if (full) {
                    throw new Problem("The disk is full: make room, then go on.");
                }
                return record(wish, RunRecord.State.STOPPED, 3);
            };
            bench.model.drop(List.of(data()));
            bench.model.begin();
            assertThat(done).containsExactly(full ? "stay" : "quit");
        }
    }

    @Test
    void aRunThatLiesOnDiskGoesOnForAsLongAsTheFormSays() {
        List<TrainRequest> asked = new ArrayList<>();
        bench.maker.training = (wish, observer, stop, progress) -> {
            asked.add(wish);
            return record(wish, RunRecord.State.DONE, 12_000);
        };
        bench.evening.state("stopped", "It was stopped.");
        bench.model.open(bench.evening.folder());
        bench.model.form().until().set(TrainForm.Until.STEPS);
        bench.model.form().amount().set(12_000);
        bench.model.resume();
        assertThat(asked.getFirst().run())
                .isEqualTo(bench.evening.folder().toAbsolutePath().normalize());
        assertThat(asked.getFirst().resume()).isTrue();
        assertThat(asked.getFirst().limit()).isEqualTo(Limit.steps(12_000));
    }
}
