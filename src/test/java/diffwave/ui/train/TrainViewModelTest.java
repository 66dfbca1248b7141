package diffwave.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import diffwave.job.DirectRunner;
import diffwave.problem.Problem;
import diffwave.studio.TrainRequest;
import diffwave.training.Limit;
import diffwave.training.RunRecord;
import diffwave.training.TrainingObserver;
import diffwave.training.TrainingPresets;
import diffwave.training.history.MadeRun;
import diffwave.training.history.Outlook;
import diffwave.ui.FakeFiles;
import diffwave.ui.FakeMaker;
import diffwave.ui.FakeSound;
import diffwave.ui.flow.Desk;
import diffwave.ui.shell.Context;
import diffwave.ui.signal.Range;
import diffwave.ui.theme.Words;
import diffwave.ui.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are open, seen without a screen. */
class TrainViewModelTest {

    @TempDir
    private Path folder;

    private final FakeMaker maker = new FakeMaker(new DirectRunner());
    private final FakeSound sound = new FakeSound();
    private final FakeFiles files = new FakeFiles();
    private final List<Path> generated = new ArrayList<>();
    private final Words words = Words.in(Locale.ENGLISH);
    private Context context;
    private TrainViewModel model;
    private MadeRun evening;

    @BeforeEach
    void one() {
        context = Context.of(maker, new Transport(sound), Desk.direct(), words);
        model = new TrainViewModel(context, generated::add);
        evening = new MadeRun(folder.resolve("evening"), 1, 0.02).rows(1_000, 10);
    }

    private String sentence() {
        return context.sentence().get();
    }

    private List<Tile> tiles() {
        return Tile.of(model.seen().get().orElseThrow(), words);
    }

    @Test
    void theFiveFiguresThatComeFirst() {
        files.answer = Optional.of(evening.folder());
        model.open(files);
        List<Tile> tiles = tiles();
        assertThat(tiles)
                .extracting(Tile::name)
                .containsExactly("Step", "Loss", "Validation", "Hears its condition", "Speed");
        assertThat(tiles.get(0)).isEqualTo(new Tile("Step", "10,000", "of 40,000 · running"));
        assertThat(tiles.get(2).line()).startsWith("best 0.").contains(" at ");
        assertThat(tiles.get(3).figure()).endsWith(" ×");
        assertThat(tiles.get(3).line()).isEqualTo("heard right 43 %");
        assertThat(tiles.get(4)).isEqualTo(new Tile("Speed", "1.90 / s", "4 h 23 min left"));
    }

    @Test
    void aRunIsFollowedWhileItGrows() {
        model.open(evening.folder());
        assertThat(model.viewport().length()).isEqualTo(10_000);
        evening.rows(100, 10);
        model.refresh();
        assertThat(tiles().getFirst().figure()).isEqualTo("11,000");
        assertThat(model.viewport().range().get()).as("all of it is still seen").isEqualTo(new Range(0, 11_000));

        model.zoom(0.5, 0.1);
        Range middle = model.viewport().range().get();
        evening.rows(100, 10);
        model.refresh();
        assertThat(model.viewport().range().get().from()).isCloseTo(middle.from(), within(1e-6));
        assertThat(model.viewport().range().get().to()).isCloseTo(middle.to(), within(1e-6));

        model.viewport().scroll(100);
        evening.rows(100, 10);
        model.refresh();
        assertThat(model.viewport().range().get().to())
                .as("who followed the end still does")
                .isEqualTo(13_000);

        Seen before = model.seen().get().orElseThrow();
        model.refresh();
        assertThat(model.seen().get().orElseThrow()).as("no news").isSameAs(before);
    }

    @Test
    void curvesOfOtherRunsLieBelowWithTheirNames() {
        MadeRun first = new MadeRun(folder.resolve("first try"), 2, 0.03).rows(500, 10);
        model.open(first.folder());
        model.open(evening.folder());
        assertThat(model.lines()).extracting(Line::name).containsExactly("first try", "", "validation", "smoothed");
        assertThat(model.lines().getFirst().token()).isEqualTo("muted");
        model.measure().set(Measure.VALIDATION);
        assertThat(model.lines())
                .extracting(Line::name)
                .containsExactly("first try", "no condition", "another’s condition", "right condition", "validation");
        model.next();
        assertThat(model.front().get().orElseThrow().name()).isEqualTo("first try");
        model.close();
        assertThat(model.front().get().orElseThrow().name()).isEqualTo("evening");
        assertThat(model.others()).isEmpty();
        model.open(evening.folder().resolve("..").resolve("evening"));
        assertThat(model.runs()).as("the same folder by another name").hasSize(1);
    }

    @Test
    void theSliderSmoothes() {
        model.open(evening.folder());
        model.smoothing().set(0);
        assertThat(model.over()).isEqualTo(1);
        var raw = model.lines().get(2).series();
        model.smoothing().set(1);
        assertThat(model.over()).isCloseTo(1_000, within(1e-9));
        var smooth = model.lines().get(2).series();
        assertThat(smooth.size()).isEqualTo(raw.size());
        assertThat(spread(smooth)).isLessThan(0.3 * spread(raw));
    }

    private static double spread(diffwave.training.history.Series series) {
        var late = series.over(900, 1_000);
        return late.high() - (double) late.low();
    }

    @Test
    void whatIsNoRunFolderIsSaidInASentence() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        assertThat(TrainViewModel.takes(List.of(letter))).isFalse();
        assertThat(TrainViewModel.takes(List.of(evening.folder()))).isTrue();
        model.drop(List.of(letter));
        assertThat(sentence()).contains("letter.txt").contains("no run folder");
        assertThat(model.runs()).isEmpty();
        model.drop(List.of());
        assertThat(sentence()).contains("--out");
        model.open(evening.folder());
        assertThat(sentence()).isEmpty();
    }

    @Test
    void itsSamplesAreHeardByCheckpointAndSeed() {
        MadeSounds.at(evening, 500, 1_000, 2_000, 4_000, 6_000, 8_000, 9_000, 10_000);
        model.open(evening.folder());
        Hearing hearing = model.hearing();
        assertThat(hearing.numbers()).containsExactly(1, 2, 3);
        assertThat(hearing.steps()).hasSize(6).startsWith(500).endsWith(10_000);
        hearing.move(0, 0);
        assertThat(hearing.chosen().get().orElseThrow().step())
                .as("the newest first")
                .isEqualTo(10_000);
        assertThat(sound.played).as("only Space plays").isEmpty();
        context.transport().toggle();
        assertThat(sound.playing).isTrue();
        hearing.move(-1, 1);
        assertThat(hearing.chosen().get().orElseThrow().number()).isEqualTo(2);
        assertThat(sound.swaps).as("what plays goes on there").isEqualTo(1);
        hearing.hear(hearing.at(500, 3).orElseThrow());
        hearing.move(-9, 9);
        assertThat(hearing.chosen().get()).isEqualTo(hearing.at(500, 3));
    }

    @Test
    void theAveragedWeightsOpenInGenerate() {
        model.open(evening.folder());
        model.generate();
        assertThat(generated).as("no model yet").isEmpty();
        MadeSounds.model(evening);
        model.refresh();
        model.generate();
        assertThat(generated).containsExactly(evening.folder().toAbsolutePath().normalize());
    }

    @Test
    void itSaysWhyItStoppedAndWhetherMoreWouldHelp() {
        model.open(evening.folder());
        Seen seen = model.seen().get().orElseThrow();
        assertThat(seen.outlook().trend()).isEqualTo(Outlook.Trend.FALLING);
        Advice going = Advice.of(seen, words);
        assertThat(going.kind()).isEqualTo("ok");
        assertThat(going.sentences()).startsWith("Still learning: validation fell ");

        MadeRun late = new MadeRun(folder.resolve("late"), 4, 0.02).rows(6_000, 10);
        late.state("failed", "The loss is not a number at step 60,001; it was kept as it was at 60,000.");
        late.append("metrics.csv", "damaged\n");
        model.open(late.folder());
        Advice ended = Advice.of(model.seen().get().orElseThrow(), words);
        assertThat(ended.kind()).isEqualTo("bad");
        assertThat(ended.sentences()).startsWith("The loss is not a number").contains("left out: 1.");
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
        TrainForm form = model.form();
        assertThat(form.missing()).hasValue("train.missing.data");
        model.begin();
        assertThat(sentence()).contains("no folder of recordings");
        model.drop(List.of(data()));
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
        maker.training = (wish, observer, stop, progress) -> {
            asked.add(wish);
            new MadeRun(wish.run(), 1, 0.02).rows(20, 10);
            observer.learned(new TrainingObserver.Step(1, 1, 1, 1, new int[0], new double[0], 1));
            assertThat(model.front().get().orElseThrow().folder())
                    .as("it is in front at once")
                    .isEqualTo(wish.run());
            assertThat(model.learning().state().get()).isEqualTo(Learning.State.RUNNING);
            if (!wish.resume()) {
                model.pause();
                assertThat(stop.asked()).isTrue();
                return record(wish, RunRecord.State.STOPPED, 200);
            }
            return record(wish, RunRecord.State.DONE, 400);
        };
        model.drop(List.of(data()));
        model.begin();
        assertThat(model.learning().state().get()).isEqualTo(Learning.State.PAUSED);
        assertThat(sentence()).isEqualTo("voices-run is paused at step 200: the device is free. P goes on.");
        assertThat(model.resumable().get()).as("P is for that").isFalse();
        model.pause();
        assertThat(model.learning().state().get()).isEqualTo(Learning.State.NONE);
        assertThat(sentence()).isEqualTo("voices-run is done at step 400; its model is in the run folder.");
        assertThat(asked.get(1).resume()).isTrue();
        assertThat(asked.get(1).run()).isEqualTo(asked.get(0).run());
        assertThat(asked.get(1).limit().minutes().orElseThrow())
                .as("the rest of ten minutes")
                .isBetween(9.0, 10.0);
        assertThat(model.form().run().get())
                .as("the next one has a folder of its own")
                .endsWith("voices-run-2");
    }

    @Test
    void aRunThatFailsSaysWhyAndAnotherCanBegin() throws IOException {
        maker.training = (wish, observer, stop, progress) -> {
            throw new Problem("The disk is full: make room, then go on.");
        };
        model.drop(List.of(data()));
        model.begin();
        assertThat(sentence()).startsWith("The disk is full");
        assertThat(model.learning().state().get()).isEqualTo(Learning.State.NONE);
    }

    @Test
    void aRunThatLiesOnDiskGoesOnForAsLongAsTheFormSays() {
        List<TrainRequest> asked = new ArrayList<>();
        maker.training = (wish, observer, stop, progress) -> {
            asked.add(wish);
            return record(wish, RunRecord.State.DONE, 12_000);
        };
        evening.state("stopped", "It was stopped.");
        model.open(evening.folder());
        model.form().until().set(TrainForm.Until.STEPS);
        model.form().amount().set(12_000);
        model.resume();
        assertThat(asked.getFirst().run())
                .isEqualTo(evening.folder().toAbsolutePath().normalize());
        assertThat(asked.getFirst().resume()).isTrue();
        assertThat(asked.getFirst().limit()).isEqualTo(Limit.steps(12_000));
    }
}
